package org.plumbline.kernel.values;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** On which days a prescription asks for something (ADHERENCE §2). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Schedule.Weekdays.class, name = "weekdays"),
    @JsonSubTypes.Type(value = Schedule.EveryNDays.class, name = "every_n_days"),
    @JsonSubTypes.Type(value = Schedule.DaysAWeek.class, name = "days_a_week")
})
public sealed interface Schedule {

    /** The days named, at least one. */
    record Weekdays(Set<DayOfWeek> days) implements Schedule {
        public Weekdays {
            if (days.isEmpty()) throw new IllegalArgumentException("no weekday");
            days = Set.copyOf(days);
        }
    }

    /** Every n days, 2–28, counted from the day the prescription came into force on this schedule. */
    record EveryNDays(int n) implements Schedule {
        public static final int FEWEST = 2;
        public static final int MOST = 28;

        public EveryNDays {
            if (n < FEWEST || n > MOST) throw new IllegalArgumentException("every 2–28 days: " + n);
        }
    }

    /** Any k days of a week from Monday to Sunday, 1–6. */
    record DaysAWeek(int k) implements Schedule {
        public static final int MOST = 6;

        public DaysAWeek {
            if (k < 1 || k > MOST) throw new IllegalArgumentException("1–6 days a week: " + k);
        }
    }

    static Schedule everyDay() {
        return new Weekdays(EnumSet.allOf(DayOfWeek.class));
    }

    /** How an exercise's default is prescribed: seven days a week as every day, fewer as any k days a week (DESIGN). */
    static Schedule ofDaysAWeek(int days) {
        return days >= 7 ? everyDay() : new DaysAWeek(days);
    }
}
