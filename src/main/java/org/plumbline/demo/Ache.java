package org.plumbline.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.PainScore;

/** How the back of one made-up person feels: it eases over the weeks, wavers, and some flare up for a few days. */
record Ache(Person person, Fate fate, int length) {
    private static final int FLARE_DAYS = 5;
    private static final int QUIET_SINCE = 15;

    private static final List<String> NOTES = List.of(
            "Sat in the car for two hours, stiff afterwards.",
            "Better after the walk.",
            "Slept on the side with a pillow between the knees.",
            "Bending to tie the shoes is easier.",
            "Long day at the desk.",
            "Garden work, felt it in the evening.",
            "The left side still pulls.",
            "No trouble on the stairs today.");

    /** What a day feels like, 0–10. @param index day of the course from 0 */
    private double level(int index) {
        int fromEnd = length - 1 - index;
        double eased = start() - index / 7.0 * pace();
        double flare = isFlare(index) ? 3 : 0;
        return switch (fate) {
            case HIGH_PAIN -> fromEnd <= 1 ? 8 : Math.max(1, eased);
            case RISING -> Math.max(2, eased) + (fromEnd < 7 ? 3 : 0);
            case RED_SESSIONS -> fromEnd < 6 ? 5 : Math.max(2, eased);
            case BETTER, DISCHARGED -> Math.max(0, eased - index / 14.0);
            default -> Math.max(1, eased) + flare;
        };
    }

    private double start() {
        return 3.2 + person.index() % 4 * 0.45;
    }

    private double pace() {
        return person.habit() == Habit.STOPPED || person.habit() == Habit.SILENT
                ? 0.05
                : 0.18 + person.index() % 3 * 0.09;
    }

    /** Some had one, over for weeks now: what hurts today is a fate. */
    private boolean isFlare(int index) {
        return person.index() % 4 == 3
                && index >= flareDay()
                && index < flareDay() + FLARE_DAYS
                && flareDay() + FLARE_DAYS + QUIET_SINCE <= length;
    }

    private int flareDay() {
        return 18 + person.index() % 23;
    }

    PainScore now(int index, RandomGenerator dice) {
        return score(level(index) - 0.6 + dice.nextDouble());
    }

    PainScore worst(int index, RandomGenerator dice) {
        return score(level(index) + dice.nextDouble() * 1.2);
    }

    PainScore before(int index, RandomGenerator dice) {
        return score(level(index) - 0.5 + dice.nextDouble());
    }

    PainScore during(int index, RandomGenerator dice) {
        boolean red = fate == Fate.RED_SESSIONS && length - 1 - index < 6;
        return score(red ? 6 + dice.nextDouble() : level(index) - 0.2 + dice.nextDouble());
    }

    PainScore after(int index, RandomGenerator dice) {
        return score(level(index) - 1 + dice.nextDouble());
    }

    int effort(int index, RandomGenerator dice) {
        boolean tooHard = fate == Fate.TOO_HARD && length - 1 - index < 2;
        return tooHard ? 9 : 3 + dice.nextInt(4);
    }

    static @Nullable String note(RandomGenerator dice) {
        return dice.nextInt(9) == 0 ? NOTES.get(dice.nextInt(NOTES.size())) : null;
    }

    private static PainScore score(double level) {
        return new PainScore((int) Math.clamp(Math.round(level), 0, 10));
    }
}
