package org.plumbline.diary.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A day before today as the patient may still add to it.
 *
 * @param offered what was in force on that day, done or not
 * @param logged everything logged for it that stands
 */
public record EarlierDay(
        LocalDate day, LocalDate today, ZoneId zone, DayMark mark, List<Todo> offered, List<Logged> logged) {
    public EarlierDay {
        offered = List.copyOf(offered);
        logged = List.copyOf(logged);
    }

    public List<Todo> toGo() {
        return offered.stream().filter(each -> !each.ask().isComplete()).toList();
    }

    /** What was added today; what was said earlier is for the therapist to correct. */
    public boolean canBeTakenBack(Logged line) {
        return LocalDate.ofInstant(line.occurrence().performedAt(), zone).equals(today);
    }

    public int done() {
        return (int) offered.stream().filter(each -> each.ask().isDone()).count();
    }

    /** Exercises that the day asked for, and others once they were done: what any day would do for was not missed on this one. */
    public int asked() {
        return (int) offered.stream()
                .filter(each -> !each.ask().isAnyDay() || each.ask().isDone())
                .count();
    }
}
