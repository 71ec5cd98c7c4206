package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;

import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.Share;

/** Figures of groups, in words. */
final class ClinicWords {
    private ClinicWords() {}

    static String counts(Group group) {
        return counts(group.share());
    }

    static String counts(Share share) {
        return share.hasData() ? t("adherence.clinic.counts", share.done(), share.due()) : "";
    }

    static String patients(int count) {
        return t("adherence.clinic.patients", count);
    }

    /** Per cent, counts and patients in one line. */
    static String line(Group group) {
        return t(
                "adherence.clinic.line",
                CaseloadWords.percent(group.share()),
                counts(group),
                patients(group.patients()));
    }

    static String hidden() {
        return t("adherence.clinic.few", ClinicReview.LEAST);
    }

    /** Whole per cent for the length of a bar. */
    static String length(Share share) {
        return String.valueOf(share.percent().orElse(0));
    }
}
