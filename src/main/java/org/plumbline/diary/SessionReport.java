package org.plumbline.diary;

import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.PainScore;

/**
 * What a patient says about a session. All of it may be left out; said again, the last rules.
 *
 * @param effort 0–10
 */
public record SessionReport(
        SessionId session,
        @Nullable PainScore painBefore,
        @Nullable PainScore painDuring,
        @Nullable PainScore painAfter,
        @Nullable Integer effort,
        @Nullable String note) {
    private static final int MOST_EFFORT = 10;

    /** @throws DiaryRefused where the note cannot be kept */
    public SessionReport {
        if (effort != null && (effort < 0 || effort > MOST_EFFORT))
            throw new IllegalArgumentException("effort 0–10: " + effort);
        note = DiaryNote.checked(note);
    }

    public boolean isEmpty() {
        return painBefore == null && painDuring == null && painAfter == null && effort == null && note == null;
    }
}
