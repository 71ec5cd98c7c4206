package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;

import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.Share;

/** Figures of groups, in words. */
final class ClinicWords {
    private ClinicWords() {}

    static String counts(Group group) {
        return group.share().hasData()
                ? t(
                        "adherence.clinic.counts",
                        group.share().done(),
                        group.share().due())
                : "";
    }

    static String patients(int count) {
        return t("adherence.clinic.patients", count);
    }

    /** Whole per cent for the length of a bar. */
    static String length(Share share) {
        return String.valueOf(share.percent().orElse(0));
    }
}
