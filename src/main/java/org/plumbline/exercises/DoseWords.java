package org.plumbline.exercises;

import static org.plumbline.kernel.ui.Texts.t;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;

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

    private static List<String> briefParts(Dose dose, DoseSide side) {
        List<String> parts = new ArrayList<>();
        parts.add(briefAmount(dose));
        if (dose.holdSeconds() > 0 && !isHoldsOnly(dose)) parts.add(t("exercises.dose.brief.hold", dose.holdSeconds()));
        switch (side) {
            case NONE -> {}
            case BOTH -> parts.add(t("exercises.dose.brief.both"));
            case LEFT -> parts.add(t("exercises.dose.brief.left"));
            case RIGHT -> parts.add(t("exercises.dose.brief.right"));
        }
        return parts;
    }

    private static String briefAmount(Dose dose) {
        if (!dose.repsPerSet().isEmpty()) return joined(dose.repsPerSet(), "-");
        if (isHoldsOnly(dose)) return times("brief", dose.repetitions(), briefTime(dose.holdSeconds()));
        return switch (dose.kind()) {
            case REPS, HOLD ->
                dose.sets() == 1
                        ? t("exercises.dose.brief.repetitions", dose.reps())
                        : t("exercises.dose.brief.sets", dose.sets(), dose.reps());
            case DURATION -> times("brief", dose.sets(), briefTime(dose.seconds()));
            case DISTANCE -> times("brief", dose.sets(), t("exercises.dose.brief.metres", dose.metres()));
        };
    }

    private static List<String> plainParts(Dose dose, DoseSide side) {
        List<String> parts = new ArrayList<>();
        String amount = plainAmount(dose);
        parts.add(side == DoseSide.BOTH ? t("exercises.dose.plain.each-side", amount) : amount);
        if (side == DoseSide.LEFT) parts.add(t("exercises.dose.plain.left"));
        if (side == DoseSide.RIGHT) parts.add(t("exercises.dose.plain.right"));
        if (dose.holdSeconds() > 0 && !isHoldsOnly(dose)) parts.add(t("exercises.dose.plain.hold", dose.holdSeconds()));
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
            case DURATION -> times("plain", dose.sets(), plainTime(dose.seconds()));
            case DISTANCE -> times("plain", dose.sets(), t("exercises.dose.plain.metres", dose.metres()));
        };
    }

    /** A stretch: three times 30 seconds, neither three sets of one nor one set of three. */
    private static boolean isHoldsOnly(Dose dose) {
        return dose.kind() == Dose.Kind.HOLD && dose.repsPerSet().isEmpty() && (dose.reps() == 1 || dose.sets() == 1);
    }

    private static String times(String manner, int bouts, String amount) {
        return bouts == 1 ? amount : t("exercises.dose." + manner + ".times", bouts, amount);
    }

    private static String descending(List<Integer> repetitions) {
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
