package org.plumbline.demo;

import java.time.Instant;
import org.plumbline.demo.DemoPeople.Standing;
import org.plumbline.identity.Acting;
import org.plumbline.identity.Clinics;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Lets one made-up person live through the course, from the first visit to now, through the same services and checks as
 * everybody: the therapist registers, tests and prescribes, the patient logs, each at its own time.
 */
@Component
@Conditional(DemoEnabled.class)
class CourseSimulation {
    private final PatientService patients;
    private final DemoPeople people;
    private final Clinics clinics;
    private final Acting acting;
    private final ScopedTransactions transactions;
    private final DaysOfACourse days;

    CourseSimulation(
            PatientService patients,
            DemoPeople people,
            Clinics clinics,
            Acting acting,
            ScopedTransactions transactions,
            DaysOfACourse days) {
        this.patients = patients;
        this.people = people;
        this.clinics = clinics;
        this.acting = acting;
        this.transactions = transactions;
        this.days = days;
    }

    /**
     * From the first visit on, or from where an earlier start left the person; a start that was cut off goes on there.
     *
     * @param atOnce the whole past in a few statements, for clinics of thousands
     */
    void live(DemoClinic clinic, Person cast, Instant now, boolean atOnce) {
        var scope = TenantScope.ofClinic(clinic.id());
        var standing = scope.call(() -> people.find(cast)).or(() -> {
            scope.run(() -> people.adopt(cast, now));
            return scope.call(() -> people.find(cast));
        });
        var person = standing.map(each -> cast.startingOn(each.start())).orElse(cast);
        var lead = clinic.therapistOf(person);
        var id = standing.map(Standing::patient).orElseGet(() -> register(clinic, person, lead));
        var account =
                acting.principal(clinic.id(), clinic.emailOf(person)).orElseGet(() -> join(clinic, person, lead, id));
        var since = standing.map(Standing::livedUntil).orElse(null);
        var course = new DemoCourse(clinic, person, id, lead, account, since, now);
        transactions.run(scope, () -> {
            days.live(course, atOnce);
            people.lived(person, now);
        });
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
        return transactions.call(TenantScope.ofClinic(clinic.id()), () -> {
            var id = ScopedClock.at(
                    person.firstVisit(clinic.zone()), () -> acting.as(lead, () -> patients.register(draft)));
            people.add(person, id);
            return id;
        });
    }

    private SignedIn join(DemoClinic clinic, Person person, SignedIn lead, PatientId id) {
        var link = ScopedClock.at(person.firstVisit(clinic.zone()), () -> acting.as(lead, () -> patients.invite(id)));
        return clinics.join(clinic.id(), link, clinic.emailOf(person), clinic.passwordHash());
    }
}
