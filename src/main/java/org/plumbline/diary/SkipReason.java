package org.plumbline.diary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.plans.ExcuseKind;

/** Why an exercise was left out: the picker of clinical/exercises.md 4.3. */
public enum SkipReason {
    PAIN_WORSE,
    NEW_SYMPTOM,
    FEAR_HARM,
    TIRED,
    SICK,
    NO_TIME,
    FORGOT,
    DONT_KNOW_HOW,
    NO_EQUIPMENT_SPACE,
    FAMILY_WORK,
    BORED,
    NO_BENEFIT,
    BETTER_ALREADY,
    MOOD,
    NO_SUPPORT,
    PLANNED_REST,
    TECHNICAL,
    OTHER;

    /** The code of the sheet, which is what is stored and sent. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SkipReason> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The excuse that goes with the reason, where one does. */
    public static Optional<ExcuseKind> excuse(@Nullable SkipReason reason) {
        if (reason == PLANNED_REST) return Optional.of(ExcuseKind.PLANNED_REST);
        return reason == SICK ? Optional.of(ExcuseKind.UNWELL) : Optional.empty();
    }
}
