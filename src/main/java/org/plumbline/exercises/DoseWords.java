package org.plumbline.exercises;

import static org.plumbline.kernel.ui.Texts.t;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Load;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.kernel.values.SideSets;
import org.plumbline.kernel.values.Tempo;

/** A dose as people say it: short for the therapist ({@code brief}), in whole words for the patient ({@code plain}). */
public final class DoseWords {
    private static final int SECONDS_A_MINUTE = 60;
    private static final int LONGEST_IN_SECONDS = 90;

    private DoseWords() {}

    /** “2 × 6, hold 5 s, both sides”. */
    public static String brief(Dose dose, DoseSide side) {
        return listed(briefParts(dose, side));
    }

    /** “2 × 6, hold 5 s, both sides, every day”. */
    public static String brief(Dose dose, DoseSide side, int timesADay, Schedule schedule) {
        List<String> parts = briefParts(dose, side);
        parts.add(schedule(timesADay, schedule));
        return listed(parts);
    }

    /** “2 rounds of 6 each side, hold 5 seconds”. */
    public static String plain(Dose dose, DoseSide side) {
        return listed(plainParts(dose, side));
    }

    /** “2 rounds of 6 each side, hold 5 seconds, any 3 days a week”. */
    public static String plain(Dose dose, DoseSide side, int timesADay, Schedule schedule) {
        List<String> parts = plainParts(dose, side);
        parts.add(schedule(timesADay, schedule));
        return listed(parts);
    }

    /** “every day”, “2 times a day”, “2 times a day, Mon Wed Fri”. */
    public static String schedule(int timesADay, Schedule schedule) {
        boolean daily = schedule instanceof Schedule.Weekdays(Set<DayOfWeek> days) && days.size() == 7;
        if (timesADay == 1) return schedule(schedule);
        String times = t("exercises.dose.times-a-day", timesADay);
        return daily ? times : listed(List.of(times, schedule(schedule)));
    }

    /** “every day”, “Mon Wed Fri”, “every 2 days”, “any 3 days a week”. */
    public static String schedule(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Weekdays(Set<DayOfWeek> days) when days.size() == 7 -> t("exercises.dose.every-day");
            case Schedule.Weekdays(Set<DayOfWeek> days) -> weekdays(days);
            case Schedule.EveryNDays(int n) -> t("exercises.dose.every-n-days", n);
            case Schedule.DaysAWeek(int k) -> t("exercises.dose.days-a-week", k);
        };
    }

    /** “1 min” up to a minute and a half, then whole minutes. */
    public static String minutes(int seconds) {
        return t("exercises.dose.minutes", Math.max(1, Math.round((float) seconds / SECONDS_A_MINUTE)));
    }

    /** What is counted, without hold, tempo, load and side: “2 × 6”, “6-4-2”, “3 × 4 left, 2 × 4 right”. */
    public static String amount(Dose dose, DoseSide side) {
        SideSets sides = sides(dose, side);
        return sides == null ? briefAmount(dose) : briefSides(dose, sides);
    }

    /** “2 s out, 3 s back”; “no tempo” where it has none. */
    public static String tempo(Dose dose) {
        return dose.tempo() instanceof Tempo(int out, int back)
                ? t("exercises.dose.brief.tempo", out, back)
                : t("exercises.dose.brief.no-tempo");
    }

    /** “2.5 kg”, “medium band”; “no load” where it has none. */
    public static String load(Dose dose) {
        return dose.load() == null ? t("exercises.dose.brief.no-load") : load("brief", dose.load());
    }

    private static List<String> briefParts(Dose dose, DoseSide side) {
        List<String> parts = new ArrayList<>();
        parts.add(amount(dose, side));
        if (isHeld(dose)) parts.add(t("exercises.dose.brief.hold", dose.holdSeconds()));
        if (dose.tempo() != null) parts.add(tempo(dose));
        if (dose.load() != null) parts.add(load(dose));
        switch (side) {
            case NONE -> {}
            case BOTH -> {
                if (sides(dose, side) == null) parts.add(t("exercises.dose.brief.both"));
            }
            case LEFT -> parts.add(t("exercises.dose.brief.left"));
            case RIGHT -> parts.add(t("exercises.dose.brief.right"));
        }
        return parts;
    }

    private static String briefAmount(Dose dose) {
        if (!dose.repsPerSet().isEmpty()) return joined(dose.repsPerSet(), "-");
        if (isHoldsOnly(dose)) return times("brief", dose.repetitions(), briefUnit(dose));
        return switch (dose.kind()) {
            case REPS, HOLD ->
                dose.sets() == 1
                        ? t("exercises.dose.brief.repetitions", dose.reps())
                        : t("exercises.dose.brief.sets", dose.sets(), dose.reps());
            case DURATION, DISTANCE -> times("brief", dose.sets(), briefUnit(dose));
        };
    }

    /** “3 × 4 left, 2 × 4 right”. */
    private static String briefSides(Dose dose, SideSets sides) {
        return t("exercises.dose.brief.sides", sides.left(), sides.right(), briefUnit(dose));
    }

    /** What one set is: a number, a time, a distance. */
    private static String briefUnit(Dose dose) {
        return switch (dose.kind()) {
            case HOLD, REPS -> isHoldsOnly(dose) ? briefTime(dose.holdSeconds()) : String.valueOf(dose.reps());
            case DURATION -> briefTime(dose.seconds());
            case DISTANCE -> t("exercises.dose.brief.metres", dose.metres());
        };
    }

    private static List<String> plainParts(Dose dose, DoseSide side) {
        List<String> parts = new ArrayList<>();
        SideSets sides = sides(dose, side);
        String amount = sides == null ? plainAmount(dose) : plainSides(dose, sides);
        parts.add(side == DoseSide.BOTH && sides == null ? t("exercises.dose.plain.each-side", amount) : amount);
        if (side == DoseSide.LEFT) parts.add(t("exercises.dose.plain.left"));
        if (side == DoseSide.RIGHT) parts.add(t("exercises.dose.plain.right"));
        if (isHeld(dose)) parts.add(t("exercises.dose.plain.hold", dose.holdSeconds()));
        if (dose.tempo() instanceof Tempo(int out, int back)) parts.add(t("exercises.dose.plain.tempo", out, back));
        if (dose.load() != null) parts.add(load("plain", dose.load()));
        return parts;
    }

    private static String plainAmount(Dose dose) {
        if (!dose.repsPerSet().isEmpty()) return descending(dose.repsPerSet());
        if (isHoldsOnly(dose))
            return t("exercises.dose.plain.hold-times", plainTime(dose.holdSeconds()), dose.repetitions());
        return switch (dose.kind()) {
            case REPS, HOLD ->
                dose.sets() == 1
                        ? t("exercises.dose.plain.repetitions", dose.reps())
                        : t("exercises.dose.plain.rounds", dose.sets(), dose.reps());
            case DURATION, DISTANCE -> times("plain", dose.sets(), plainUnit(dose));
        };
    }

    /** “3 rounds of 4 on the left, 2 rounds on the right”. */
    private static String plainSides(Dose dose, SideSets sides) {
        if (isHoldsOnly(dose))
            return t("exercises.dose.plain.hold-sides", plainTime(dose.holdSeconds()), sides.left(), sides.right());
        return switch (dose.kind()) {
            case REPS, HOLD -> t("exercises.dose.plain.rounds-sides", sides.left(), sides.right(), dose.reps());
            case DURATION, DISTANCE ->
                t("exercises.dose.plain.times-sides", sides.left(), sides.right(), plainUnit(dose));
        };
    }

    private static String plainUnit(Dose dose) {
        return dose.kind() == Dose.Kind.DURATION
                ? plainTime(dose.seconds())
                : t("exercises.dose.plain.metres", dose.metres());
    }

    /** Where the sides differ, and both are exercised. */
    private static @Nullable SideSets sides(Dose dose, DoseSide side) {
        return side == DoseSide.BOTH ? dose.perSide() : null;
    }

    /** “2.5 kg”, “medium band”; to the patient “with 2.5 kg”, “with a medium band”. */
    private static String load(String manner, Load load) {
        return switch (load) {
            case Load.Weight(BigDecimal kilograms) -> t("exercises.dose." + manner + ".weight", kilograms);
            case Load.Band(Load.Band.Strength strength) ->
                t("exercises.dose." + manner + ".band", t("exercises.dose.band." + strength.name()));
        };
    }

    private static boolean isHeld(Dose dose) {
        return dose.holdSeconds() > 0 && !isHoldsOnly(dose);
    }

    /** A stretch: three times 30 seconds, neither three sets of one nor one set of three. */
    public static boolean isHoldsOnly(Dose dose) {
        return dose.kind() == Dose.Kind.HOLD && dose.repsPerSet().isEmpty() && (dose.reps() == 1 || dose.sets() == 1);
    }

    private static String times(String manner, int bouts, String amount) {
        return bouts == 1 ? amount : t("exercises.dose." + manner + ".times", bouts, amount);
    }

    private static String descending(List<Integer> repetitions) {
        if (repetitions.size() == 1) return t("exercises.dose.plain.repetitions", repetitions.getFirst());
        String first = joined(repetitions.subList(0, repetitions.size() - 1), ", ");
        return t("exercises.dose.plain.descending", repetitions.size(), first, repetitions.getLast());
    }

    private static String briefTime(int seconds) {
        return time("brief", seconds);
    }

    private static String plainTime(int seconds) {
        return time("plain", seconds);
    }

    private static String time(String manner, int seconds) {
        String key = "exercises.dose." + manner;
        int minutes = seconds / SECONDS_A_MINUTE;
        int rest = seconds % SECONDS_A_MINUTE;
        if (seconds <= LONGEST_IN_SECONDS) return t(key + ".seconds", seconds);
        return rest == 0 ? t(key + ".minutes", minutes) : t(key + ".minutes-seconds", minutes, rest);
    }

    private static String weekdays(Set<DayOfWeek> days) {
        return Arrays.stream(DayOfWeek.values())
                .filter(days::contains)
                .map(day -> t("exercises.day." + day.name()))
                .collect(Collectors.joining(" "));
    }

    private static String listed(List<String> parts) {
        return parts.stream()
                .reduce((list, part) -> t("exercises.dose.list", list, part))
                .orElseThrow();
    }

    private static String joined(List<Integer> numbers, String separator) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(separator));
    }
}
