package org.plumbline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.RollUp;
import org.plumbline.demo.PatientAtHome.Day;
import org.plumbline.demo.PatientAtHome.Programme;
import org.plumbline.diary.PastLog;
import org.plumbline.diary.PastLog.Visit;
import org.plumbline.identity.Acting;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.plans.Holds;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Lives the days of a course: who meets whom when, and what comes between. */
@Component
@Conditional(DemoEnabled.class)
class DaysOfACourse {
    /** Longer than any plan takes: nobody logs what is still to come. */
    private static final Duration SESSION = Duration.ofHours(1);

    /** Days up to now that are lived entry by entry, as they raise signals; what lies before is scored once. */
    private static final int RECENT = 3;

    private final Acting acting;
    private final RollUp rollUp;
    private final Holds holds;
    private final PastLog past;
    private final TherapistAtWork therapist;
    private final PatientAtHome patient;
    private final Turns turns;

    DaysOfACourse(
            Acting acting,
            RollUp rollUp,
            Holds holds,
            PastLog past,
            TherapistAtWork therapist,
            PatientAtHome patient,
            Turns turns) {
        this.acting = acting;
        this.rollUp = rollUp;
        this.holds = holds;
        this.past = past;
        this.therapist = therapist;
        this.patient = patient;
        this.turns = turns;
    }

    void live(DemoCourse course, boolean atOnce) {
        new Living(course, atOnce).run();
    }

    private final class Living {
        private final DemoCourse course;
        private final boolean atOnce;
        private final Ache ache;
        private final List<Visit> untold = new ArrayList<>();
        private @Nullable Programme programme;

        Living(DemoCourse course, boolean atOnce) {
            this.course = course;
            this.atOnce = atOnce;
            this.ache = new Ache(course.person(), course.fate(), course.length());
        }

        void run() {
            if (course.since() != null && isOver()) return;
            int first = course.first();
            int recent = Math.clamp(
                    atOnce ? course.length() : course.length() - RECENT, first, Math.max(first, course.length()));
            rollUp.once(() -> {
                if (course.since() == null)
                    asTherapist(
                            course.person().firstVisit(course.clinic().zone()),
                            () -> therapist.firstVisit(course.id(), course.person()));
                live(first, recent);
                tellThePast();
            });
            live(recent, course.length());
        }

        /** Somebody ended the course, or stopped the exercises, while the demo was looked at. */
        private boolean isOver() {
            var episode = programme().episode();
            return episode.end() != null || holds.open(episode.id()).isPresent();
        }

        private void live(int from, int to) {
            for (int index = from; index < to; index++) {
                if (course.fate() == Fate.DISCHARGED && index > Turns.dischargeDay(course)) return;
                live(index);
            }
        }

        private void live(int index) {
            for (var turn : turns.of(course, index)) {
                if (!course.isNew(turn.at())) continue;
                tellThePast();
                if (turn.byTherapist()) asTherapist(turn.at(), turn.what());
                else asPatient(turn.at(), turn.what());
            }
            var person = course.person();
            var session = person.sessionAt(index, course.clinic().zone());
            var told = session.plus(SESSION);
            if (!course.isNew(told) || course.isLeftToDo(index) || turns.rests(course, index)) return;
            var date = person.start().plusDays(index);
            var day = new Day(
                    course.id(),
                    index,
                    date,
                    course.clinic().zone(),
                    session,
                    told,
                    person.habit().chance(date, index, course.length()),
                    ache,
                    person.dice(index));
            patient.live(day, programme()).ifPresent(visit -> tell(visit, index));
        }

        private void tell(Visit visit, int index) {
            if (atOnce || index < course.length() - RECENT) untold.add(visit);
            else asPatient(visit.at(), () -> patient.tell(course.id(), visit));
        }

        /** Before anybody looks at it. */
        private void tellThePast() {
            if (untold.isEmpty()) return;
            var visits = List.copyOf(untold);
            untold.clear();
            var episode = programme().episode();
            asPatient(visits.getLast().at(), () -> past.record(course.id(), episode, visits));
        }

        private Programme programme() {
            var known = programme;
            if (known == null) programme = known = patient.programme(course.id());
            return known;
        }

        private void asPatient(Instant instant, Runnable body) {
            ScopedClock.at(instant, () -> acting.as(course.account(), body));
        }

        private void asTherapist(Instant instant, Runnable body) {
            ScopedClock.at(instant, () -> acting.as(course.lead(), body));
            programme = null;
        }
    }
}
