package org.plumbline.diary.ui;

import java.util.Optional;
import org.plumbline.diary.SkipReason;
import org.plumbline.kernel.ui.Texts;

/** What each reason to leave something out changes in what is offered (clinical/exercises.md 4.3). */
enum SkipOffer {
    /** Some of it counts in part. */
    PART,
    /** Look at the steps again. */
    STEPS,
    /** The warning signs first. */
    SIGNS,
    /** The whole day, with one tap. */
    WHOLE_DAY,
    /** Only a word. */
    NONE;

    static SkipOffer of(SkipReason reason) {
        return switch (reason) {
            case PAIN_WORSE, FEAR_HARM, TIRED, NO_TIME, BORED, MOOD -> PART;
            case DONT_KNOW_HOW -> STEPS;
            case NEW_SYMPTOM -> SIGNS;
            case SICK, PLANNED_REST -> WHOLE_DAY;
            case FORGOT, NO_EQUIPMENT_SPACE, FAMILY_WORK, NO_BENEFIT, BETTER_ALREADY, NO_SUPPORT, TECHNICAL, OTHER ->
                NONE;
        };
    }

    /** A word to the reason; some need none. */
    static Optional<String> words(SkipReason reason, String therapist) {
        return switch (reason) {
            case FORGOT, FAMILY_WORK, TECHNICAL, OTHER -> Optional.empty();
            default -> Optional.of(Texts.t("diary.skip.offer." + reason.code(), therapist));
        };
    }

    /** What the filled button does instead of skipping; nothing where skipping is all there is. */
    Optional<String> button() {
        return switch (this) {
            case PART -> Optional.of(Texts.t("diary.skip.part"));
            case STEPS -> Optional.of(Texts.t("diary.skip.steps"));
            case SIGNS -> Optional.of(Texts.t("diary.today.warning.check"));
            case WHOLE_DAY, NONE -> Optional.empty();
        };
    }
}
