package org.plumbline.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.patients.EpisodeService;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.PauseService;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** What comes between the daily exercises: reviews, retests, a warning sign, a holiday, the end of a course. */
@Component
@Conditional(DemoEnabled.class)
class Turns {
    private static final List<Integer> RETESTS = List.of(25, 52);
    private static final int WARNED = 16;
    private static final int HOLIDAY = 24;
    private static final int HOLIDAY_DAYS = 6;
    private static final List<String> SOON = List.of("s1");
    private static final List<String> URGENT = List.of("u1");
    private static final String CLEARED = "Seen this morning: neurological check without findings, pain eases at rest.";

    private final TherapistAtWork therapist;
    private final HoldService holds;
    private final PauseService pauses;
    private final EpisodeService episodes;

    Turns(TherapistAtWork therapist, HoldService holds, PauseService pauses, EpisodeService episodes) {
        this.therapist = therapist;
        this.holds = holds;
        this.pauses = pauses;
        this.episodes = episodes;
    }

    /** @param what does it, as the therapist or as the patient */
    record Turn(Instant at, boolean byTherapist, Runnable what) {}

    List<Turn> of(DemoCourse course, int index) {
        var turns = new ArrayList<Turn>();
        var id = course.id();
        var person = course.person();
        if (RETESTS.contains(index) && isTestedAgain(course))
            turns.add(new Turn(
                    course.at(index, 8, 50), true, () -> therapist.testAgain(id, person, 1 + RETESTS.indexOf(index))));
        if (person.reviews().contains(index))
            turns.add(new Turn(course.at(index, 9, 20), true, () -> therapist.review(id, person)));
        turns.addAll(fated(course, index));
        return turns;
    }

    private List<Turn> fated(DemoCourse course, int index) {
        var id = course.id();
        var today = course.person().start().plusDays(index);
        int last = course.length() - 1;
        return switch (course.fate()) {
            case HOLD_LIFTED ->
                index == WARNED
                        ? List.of(new Turn(course.at(index, 21, 40), false, () -> holds.raise(id, SOON)))
                        : index == WARNED + 1
                                ? List.of(new Turn(course.at(index, 10, 15), true, () -> clear(course)))
                                : List.of();
            case HOLD_OPEN ->
                index == last - 1
                        ? List.of(new Turn(course.at(index, 21, 40), false, () -> holds.raise(id, URGENT)))
                        : List.of();
            case HOLIDAY ->
                index == HOLIDAY - 2
                        ? List.of(new Turn(
                                course.at(index, 9, 40),
                                true,
                                () -> pauses.agree(id, today.plusDays(2), today.plusDays(2L + HOLIDAY_DAYS))))
                        : List.of();
            case AWAY ->
                index == last - 3
                        ? List.of(new Turn(
                                course.at(index, 9, 40), true, () -> pauses.agree(id, today, today.plusDays(9))))
                        : List.of();
            case DISCHARGED ->
                index == dischargeDay(course)
                        ? List.of(new Turn(course.at(index, 11, 30), true, () -> discharge(course)))
                        : List.of();
            default -> List.of();
        };
    }

    /** Days without exercises for a reason. */
    boolean rests(DemoCourse course, int index) {
        int last = course.length() - 1;
        return switch (course.fate()) {
            case HOLD_LIFTED -> index == WARNED + 1;
            case HOLD_OPEN -> index == last;
            case HOLIDAY -> index >= HOLIDAY && index <= HOLIDAY + HOLIDAY_DAYS;
            case AWAY -> index >= last - 3;
            default -> false;
        };
    }

    static int dischargeDay(DemoCourse course) {
        return course.length() - 6;
    }

    private static boolean isTestedAgain(DemoCourse course) {
        return course.fate() != Fate.NOT_TESTED_AGAIN;
    }

    private void clear(DemoCourse course) {
        holds.open(course.id()).ifPresent(open -> holds.lift(course.id(), open.id(), CLEARED));
    }

    private void discharge(DemoCourse course) {
        var care = episodes.care(course.id());
        episodes.end(course.id(), care.version(), care.today(), "Goals reached, goes on alone");
    }
}
