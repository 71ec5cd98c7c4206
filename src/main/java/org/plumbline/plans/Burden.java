package org.plumbline.plans;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;

/**
 * How much of a week a plan takes: estimated seconds on each weekday. Weekdays are known; any k days a week and every n
 * days fall on no certain one, so they are spread evenly.
 */
public final class Burden {
    /** More exercises than so many, and fewer get done (clinical/exercises.md 4.2). */
    public static final int USUAL = 4;

    private static final int DAYS = DayOfWeek.values().length;
    private static final int SECONDS = 60;

    private final Map<DayOfWeek, Double> seconds;

    /** One exercise as far as its time is concerned. */
    public record Item(Dose dose, DoseSide side, Schedule schedule, int timesADay) {
        public static Item of(Prescription prescription) {
            return new Item(
                    prescription.dose(), prescription.side(), prescription.schedule(), prescription.timesADay());
        }

        public static Item of(PlanDraft.Row row) {
            return new Item(row.dose(), row.side(), row.schedule(), row.timesADay());
        }

        /** Seconds on a day on which it is done. */
        public int seconds() {
            return dose.estimatedSeconds(side) * timesADay;
        }

        double secondsOn(DayOfWeek day) {
            return seconds()
                    * switch (schedule) {
                        case Schedule.Weekdays weekdays -> weekdays.days().contains(day) ? 1.0 : 0.0;
                        case Schedule.EveryNDays every -> 1.0 / every.n();
                        case Schedule.DaysAWeek any -> (double) any.k() / DAYS;
                    };
        }
    }

    private Burden(Map<DayOfWeek, Double> seconds) {
        this.seconds = seconds;
    }

    public static Burden of(List<Item> items) {
        var seconds = new EnumMap<DayOfWeek, Double>(DayOfWeek.class);
        for (var day : DayOfWeek.values())
            seconds.put(
                    day, items.stream().mapToDouble(item -> item.secondsOn(day)).sum());
        return new Burden(seconds);
    }

    /** Minutes a day: the week’s mean. */
    public int minutes() {
        return minutes(
                seconds.values().stream().mapToDouble(Double::doubleValue).sum() / DAYS);
    }

    public int minutesOn(DayOfWeek day) {
        return minutes(seconds.getOrDefault(day, 0.0));
    }

    /** Minutes of the lightest day. */
    public int least() {
        return seconds.keySet().stream().mapToInt(this::minutesOn).min().orElse(0);
    }

    /** Minutes of the fullest day. */
    public int most() {
        return seconds.keySet().stream().mapToInt(this::minutesOn).max().orElse(0);
    }

    /** Whole minutes of some seconds, half up; anything at all is at least one. */
    public static int minutes(double seconds) {
        return seconds <= 0 ? 0 : Math.max(1, (int) Math.floor(seconds / SECONDS + 0.5));
    }
}
