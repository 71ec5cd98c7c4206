package org.plumbline.diary.ui;

import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.Dose;

/**
 * What a patient counts: repetitions, holds, minutes or seconds, metres. Stored amounts are repetitions, hold seconds,
 * seconds or metres (ADHERENCE §1).
 *
 * @param key of its name
 * @param size stored amount of one
 * @param step of the plus and minus keys
 */
record AmountUnit(String key, int size, int step) {
    private static final int MINUTE = 60;
    private static final int SHORTEST_IN_MINUTES = 120;

    static AmountUnit of(Dose dose) {
        return switch (dose.kind()) {
            case REPS -> new AmountUnit("repetitions", 1, 1);
            case HOLD -> new AmountUnit("holds", dose.holdSeconds(), 1);
            case DURATION ->
                dose.seconds() >= SHORTEST_IN_MINUTES && dose.amount() % MINUTE == 0
                        ? new AmountUnit("minutes", MINUTE, 1)
                        : new AmountUnit("seconds", 1, 5);
            case DISTANCE -> new AmountUnit("metres", 1, 10);
        };
    }

    int shown(@Nullable Integer amount) {
        return amount == null ? 0 : amount / size;
    }

    int stored(int shown) {
        return shown * size;
    }

    /** “Repetitions in all”. */
    String label() {
        return Texts.t("diary.amount.label." + key);
    }

    /** “24 repetitions planned”. */
    String planned(int amount) {
        return Texts.t("diary.amount.planned." + key, shown(amount));
    }

    /** “12 of 24 repetitions”. */
    String part(@Nullable Integer done, @Nullable Integer target) {
        return Texts.t("diary.amount.part." + key, shown(done), shown(target));
    }
}
