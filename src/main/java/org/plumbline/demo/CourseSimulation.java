package org.plumbline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.identity.Acting;
import org.plumbline.identity.Clinics;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.PlanCalendar;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Lets one made-up person live through the course, from the first visit to now, through the same services and checks as
 * everybody: the therapist registers, tests and prescribes, the patient logs, each at its own time.
 */
@Component
@Conditional(DemoEnabled.class)
class CourseSimulation {
    /** Longer than any plan takes: nobody logs what is still to come. */
    private static final Duration SESSION = Duration.ofHours(1);

    private final PatientService patients;
    private final Episodes episodes;
    private final PlanCalendar plans;
    private final Clinics clinics;
    private final Acting acting;
    private final ScopedTransactions transactions;
    private final TherapistAtWork therapist;
    private final PatientAtHome patient;

    CourseSimulation(
            PatientService patients,
            Episodes episodes,
            PlanCalendar plans,
            Clinics clinics,
            Acting acting,
            ScopedTransactions transactions,
            TherapistAtWork therapist,
            PatientAtHome patient) {
        this.patients = patients;
        this.episodes = episodes;
        this.plans = plans;
        this.clinics = clinics;
        this.acting = acting;
        this.transactions = transactions;
        this.therapist = therapist;
        this.patient = patient;
    }

    /** Does nothing where the person’s course stands already, and goes on where a start was cut off. */
    void live(DemoClinic clinic, Person person, Instant now) {
        var lead = clinic.therapistOf(person);
        var record = find(clinic, person);
        if (record.isPresent() && hasPlan(clinic, record.get())) return;
        var id = record.map(CaseloadPatient::patient).orElseGet(() -> register(clinic, person, lead));
        var account =
                acting.principal(clinic.id(), clinic.emailOf(person)).orElseGet(() -> join(clinic, person, lead, id));
        transactions.run(
                TenantScope.ofClinic(clinic.id()), () -> new Course(clinic, person, id, lead, account, now).run());
    }

    private Optional<CaseloadPatient> find(DemoClinic clinic, Person person) {
        return transactions.call(TenantScope.ofClinic(clinic.id()), episodes::all).stream()
                .filter(each -> each.name().equals(person.name()))
                .findFirst();
    }

    private boolean hasPlan(DemoClinic clinic, CaseloadPatient found) {
        var course = transactions.call(
                TenantScope.ofClinic(clinic.id()),
                () -> plans.course(found.episode().id()));
        return !course.versions().isEmpty();
    }

    private PatientId register(DemoClinic clinic, Person person, SignedIn lead) {
        var draft = new PatientDraft(
                person.name(),
                person.born(),
                person.sex(),
                null,
                person.phone(),
                clinic.zone(),
                person.onset(),
                person.plannedWeeks());
        return ScopedClock.at(person.firstVisit(clinic.zone()), () -> acting.as(lead, () -> patients.register(draft)));
    }

    private SignedIn join(DemoClinic clinic, Person person, SignedIn lead, PatientId id) {
        var link = ScopedClock.at(person.firstVisit(clinic.zone()), () -> acting.as(lead, () -> patients.invite(id)));
        return clinics.join(clinic.id(), link, clinic.emailOf(person), clinic.passwordHash());
    }

    /** The days of one person. */
    private final class Course {
        private final DemoClinic clinic;
        private final Person person;
        private final PatientId id;
        private final SignedIn lead;
        private final SignedIn account;
        private final Instant now;

        Course(DemoClinic clinic, Person person, PatientId id, SignedIn lead, SignedIn account, Instant now) {
            this.clinic = clinic;
            this.person = person;
            this.id = id;
            this.lead = lead;
            this.account = account;
            this.now = now;
        }

        void run() {
            asTherapist(person.firstVisit(clinic.zone()), () -> therapist.firstVisit(id, person));
            var today = now.atZone(clinic.zone()).toLocalDate();
            int length = (int) (today.toEpochDay() - person.start().toEpochDay()) + 1;
            for (int index = 0; index < length; index++) live(index, length);
        }

        private void live(int index, int length) {
            var review = person.at(index, 9, 20, clinic.zone());
            if (person.reviews().contains(index) && review.isBefore(now))
                asTherapist(review, () -> therapist.review(id, person));
            var session = person.sessionAt(index, clinic.zone());
            boolean stillToDo = clinic.isShown(person) && index == length - 1;
            var end = session.plus(SESSION);
            if (end.isBefore(now) && !stillToDo) {
                var day = person.start().plusDays(index);
                double chance = person.habit().chance(day, index, length);
                Runnable exercise = () -> patient.exercise(id, day, clinic.zone(), session, chance, person.dice(index));
                ScopedClock.at(end, () -> acting.as(account, exercise));
            }
        }

        private void asTherapist(Instant instant, Runnable body) {
            ScopedClock.at(instant, () -> acting.as(lead, body));
        }
    }
}
