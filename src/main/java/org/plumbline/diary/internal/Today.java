package org.plumbline.diary.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SessionPain;
import org.plumbline.diary.SkipReason;
import org.plumbline.plans.PlanNote;

/**
 * A patient’s day, as the page shows it.
 *
 * @param zone of the day
 * @param until last day of the pause, where the course is paused
 * @param due what the day asks for, done or not
 * @param anyDay what may be done on any day of the week and has days to go, or was done today
 * @param logged everything logged today that stands, in the order of time
 * @param week the last seven days
 * @param note why the plan is as it is, in the therapist’s words
 * @param therapist the name of who wrote the note
 * @param next the next day that asks for something, and what
 * @param reports what the patient said of today’s sessions
 * @param checkIn what the patient said of today, if anything
 * @param lead the name of the therapist who leads the course
 */
public record Today(
        LocalDate day,
        ZoneId zone,
        Standing standing,
        @Nullable LocalDate until,
        List<Todo> due,
        List<Todo> anyDay,
        List<Logged> logged,
        List<DayMark> week,
        @Nullable PlanNote note,
        String therapist,
        @Nullable Next next,
        List<SessionPain> reports,
        @Nullable CheckIn checkIn,
        String lead) {

    /** @param minutes of all of them together */
    public record Next(LocalDate day, int exercises, int minutes) {}

    /** What the page is about. */
    public enum Scene {
        TO_GO,
        /** Nothing is due by itself; exercises of any k days a week may be done today or on another day. */
        ANY_DAY,
        FINISHED,
        /** Nothing was done and nothing is to go: all was left out. */
        LEFT_OUT,
        REST,
        NO_PLAN,
        NOT_STARTED,
        PAUSED,
        HELD,
        ENDED
    }

    public Scene scene() {
        return switch (standing) {
            case NO_PLAN -> Scene.NO_PLAN;
            case NOT_STARTED -> Scene.NOT_STARTED;
            case PAUSED -> Scene.PAUSED;
            case HELD -> Scene.HELD;
            case ENDED -> Scene.ENDED;
            case OPEN -> openScene();
        };
    }

    /** Whether there is, or was, a plan to speak of. */
    public boolean hasPlan() {
        return standing != Standing.NO_PLAN && standing != Standing.NOT_STARTED;
    }

    private Scene openScene() {
        if (!toGo().isEmpty()) return isOnlyOffered() && !isAnythingDone() ? Scene.ANY_DAY : Scene.TO_GO;
        if (isAnythingDone()) return Scene.FINISHED;
        return isRest() ? Scene.REST : Scene.LEFT_OUT;
    }

    /** Nothing was left out but for a rest that was planned. */
    private boolean isRest() {
        return logged.stream().allMatch(each -> each.occurrence().skip() == SkipReason.PLANNED_REST);
    }

    /** No schedule names the day: whether it is a day for exercises is up to the patient. */
    private boolean isOnlyOffered() {
        return due.isEmpty();
    }

    /** What the day is about: what is due or, where nothing is, what may be done. */
    public List<Todo> toGo() {
        return incomplete(isOnlyOffered() ? anyDay : due);
    }

    /** What may be done beside what is due. */
    public List<Todo> offered() {
        return isOnlyOffered() ? List.of() : incomplete(anyDay);
    }

    public int minutesToGo() {
        return toGo().stream().mapToInt(Todo::minutesToGo).sum();
    }

    /** Exercises that count for “1 of 4 done”: due ones, and others once they were done. */
    public int exercises() {
        return exercisesDone() + toGo().size();
    }

    public int exercisesDone() {
        return (int) Stream.concat(due.stream(), anyDay.stream())
                .filter(each -> each.ask().isDone())
                .count();
    }

    public int exercisesLeftOut() {
        return (int) logged.stream()
                .filter(each -> each.occurrence().skip() != null)
                .map(each -> each.occurrence().lineage())
                .distinct()
                .count();
    }

    public int minutesDone() {
        return logged.stream()
                .filter(each -> each.occurrence().isDone())
                .mapToInt(Logged::minutes)
                .sum();
    }

    public boolean isAnythingDone() {
        return logged.stream().anyMatch(each -> each.occurrence().isDone());
    }

    /** Today’s sessions in the order of time, each with what was done and said. */
    public List<DaySession> sessions() {
        var bySession = new LinkedHashMap<SessionId, List<Logged>>();
        logged.forEach(each -> bySession
                .computeIfAbsent(each.occurrence().session(), id -> new ArrayList<>())
                .add(each));
        return bySession.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(one -> one.occurrence().skip() == null))
                .map(each -> new DaySession(each.getKey(), each.getValue(), report(each.getKey())))
                .toList();
    }

    private @Nullable SessionPain report(SessionId session) {
        return reports.stream()
                .filter(each -> each.session().equals(session))
                .findFirst()
                .orElse(null);
    }

    public int daysDone() {
        return (int) week.stream().filter(DayMark.DONE::equals).count();
    }

    private static List<Todo> incomplete(List<Todo> todos) {
        return todos.stream().filter(each -> !each.ask().isComplete()).toList();
    }
}
