package org.plumbline.assessments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.Side;

/**
 * What the rules concluded from a test, for those who read it.
 *
 * @param code of exercises.md 1.3, for exports and tooltips only
 * @param label in plain words
 * @param reason one sentence: what was measured, against which limit, when
 * @param basis test = the sheet names this test for the finding; crosswalk = possible, to be confirmed
 * @param evidence whether the rule rests on a source; else on a convention
 * @param safety whether only a therapist may lift it, with a reason
 * @param closed the day it closed or was withdrawn
 * @param withdrawnWhy the reason that a therapist gave: for lifting it, or for amending or voiding the sheet it came from
 * @param fellAway whether it was withdrawn because its sheet was amended or voided
 */
public record FindingInfo(
        FindingId id,
        String code,
        @Nullable Side side,
        String label,
        String reason,
        String basis,
        LocalDate opened,
        Status status,
        boolean evidence,
        boolean safety,
        @Nullable LocalDate closed,
        @Nullable String withdrawnWhy,
        boolean fellAway) {

    public enum Status {
        OPEN,
        WAITING,
        CLOSED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return status == Status.OPEN || status == Status.WAITING;
    }

    /** Label and side: “Hip flexors tight, left”. */
    public String title() {
        return side == null ? label : Texts.t("assessments.sided." + side.code(), label);
    }
}
