package org.plumbline.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.InvitationLink;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Memberships;
import org.plumbline.identity.PatientOnly;
import org.plumbline.identity.Role;
import org.plumbline.identity.TherapistOnly;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The patient record and the patient’s way in to the portal. */
@Service
@Transactional
public class PatientService {
    private final PatientRepository patients;
    private final EpisodeRepository courses;
    private final PatientRecords records;
    private final Episodes episodes;
    private final PatientDays days;
    private final Memberships memberships;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PatientService(
            PatientRepository patients,
            EpisodeRepository courses,
            PatientRecords records,
            Episodes episodes,
            PatientDays days,
            Memberships memberships,
            CurrentUser user,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.patients = patients;
        this.courses = courses;
        this.records = records;
        this.episodes = episodes;
        this.days = days;
        this.memberships = memberships;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Opens a record and an episode that starts on the patient’s today, led by the signed-in therapist. */
    @TherapistOnly
    public PatientId register(PatientDraft draft) {
        var today = LocalDate.ofInstant(clock.instant(), draft.zone());
        refuseUnsound(draft, today, today);
        var lead = user.require().membership(Role.THERAPIST);
        var patient = patients.saveAndFlush(new Patient(draft)).id();
        var episode =
                courses.saveAndFlush(new Episode(patient, today, draft, lead)).id();
        episodes.join(episode, lead, Episodes.CareRole.LEAD);
        days.live(patient, today, draft.zone());
        audit.done("patient.register", patient.value(), episode);
        return patient;
    }

    /**
     * @param version as {@link PatientRecord#version} was when the editor read the record
     * @throws PatientRefused where the draft is unsound, or where another edit came first
     */
    @CareTeamOnly
    public void edit(PatientId patient, int version, PatientDraft draft) {
        var row = locked(patient);
        var zones = days.history(patient);
        var today = zones.today(clock.instant());
        var course = courses.findById(episodes.current(patient).id().value()).orElseThrow();
        refuseUnsound(draft, today, course.startDay());
        row.change(draft, version);
        replan(course, draft);
        if (!draft.zone().equals(zones.periods().getLast().zone())) move(course, today, draft.zone());
        row.membership().ifPresent(membership -> carryOver(draft, membership));
        audit.done("patient.edit", patient.value(), null);
    }

    @CareTeamOnly
    public PatientRecord record(PatientId patient) {
        audit.done("patient.read", patient.value(), null);
        return records.read(patient);
    }

    /** A link into the portal that works once; those made before stop working. */
    @CareTeamOnly
    public InvitationLink invite(PatientId patient) {
        var row = locked(patient);
        if (row.membership().isEmpty()) row.letIn(memberships.invitePatient(row.name(), row.email()));
        audit.done("patient.invite", patient.value(), null);
        return memberships.link(row.membership().orElseThrow());
    }

    /** Links handed out and not used stop working. Who has signed in already keeps the way in. */
    @CareTeamOnly
    public void revokeInvitation(PatientId patient) {
        var row = locked(patient);
        row.membership().ifPresent(memberships::revoke);
        audit.done("patient.revoke-invitation", patient.value(), null);
    }

    /** @throws NotFound where the signed-in patient has no record in this clinic */
    @PatientOnly
    public Myself me() {
        var membership = user.require().membership(Role.PATIENT);
        var patient = records.withMembership(membership).orElseThrow(() -> new NotFound("patient of " + membership));
        audit.done("patient.read", patient.value(), null);
        var record = records.read(patient);
        return new Myself(
                patient, record.name(), record.episode(), record.page().zone(), record.today());
    }

    private void replan(Episode course, PatientDraft draft) {
        int weeks = course.info().plannedWeeks();
        course.change(draft);
        if (course.info().plannedWeeks() == weeks) return;
        courses.flush();
        events.publishEvent(new CourseReplanned(course.id()));
    }

    /** The new zone holds from the next day on. */
    private void move(Episode course, LocalDate today, ZoneId zone) {
        days.live(course.info().patient(), today.plusDays(1), zone);
        events.publishEvent(new EpisodeDaysChanged(course.id(), today));
    }

    private Patient locked(PatientId patient) {
        return patients.findForChange(patient.value()).orElseThrow(() -> new NotFound("patient " + patient));
    }

    private void carryOver(PatientDraft draft, MembershipId membership) {
        memberships.rename(membership, draft.name());
        memberships.address(membership, draft.email());
    }

    private static void refuseUnsound(PatientDraft draft, LocalDate today, LocalDate start) {
        var problems = draft.problems(today, start);
        if (!problems.isEmpty()) throw PatientRefused.unsound(problems);
    }
}
