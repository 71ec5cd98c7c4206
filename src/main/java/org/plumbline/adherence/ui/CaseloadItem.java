package org.plumbline.adherence.ui;

import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.patients.PatientId;

/** A line of the grid: the same patient stays the same line when the figures change, so nothing moves. */
final class CaseloadItem {
    private CaseloadRow row;
    private boolean fresh;

    CaseloadItem(CaseloadRow row) {
        this.row = row;
    }

    CaseloadRow row() {
        return row;
    }

    PatientId patient() {
        return row.patient();
    }

    /** Whether something was logged since the list was sorted. */
    boolean isFresh() {
        return fresh;
    }

    /** @param logged something was logged: its time is shown as new */
    void renew(CaseloadRow now, boolean logged) {
        row = now;
        fresh |= logged;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseloadItem item && item.patient().equals(patient());
    }

    @Override
    public int hashCode() {
        return patient().hashCode();
    }
}
