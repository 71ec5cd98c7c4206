package org.plumbline.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.values.Typed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who cares for a patient, and where the course begins and ends. Each change hands back the version it was made on. */
@Service
@Transactional
public class EpisodeService {
    /** How far ahead the exercises are looked for that an end takes away: the longest that an edit may wait. */
    private static final int DAYS_AHEAD = 28;

    private final CareRows rows;
    private final EpisodeRepository courses;
    private final Episodes episodes;
    private final PatientDays days;
    private final PatientRecords records;
    private final ClinicDirectory clinic;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<AskedOfDays> asked;

    EpisodeService(
            CareRows rows,
            EpisodeRepository courses,
            Episodes episodes,
            PatientDays days,
            PatientRecords records,
            ClinicDirectory clinic,
            CurrentUser user,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events,
            ObjectProvider<AskedOfDays> asked) {
        this.rows = rows;
        this.courses = courses;
        this.episodes = episodes;
        this.days = days;
        this.records = records;
        this.clinic = clinic;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.asked = asked;
    }

    @CareTeamOnly
    public CareView care(PatientId patient) {
        var episode = episodes.current(patient);
        var team = rows.team(episode.id());
        var discharge = rows.discharge(episode.id()).orElse(null);
        var therapists = clinic.members(Role.THERAPIST);
        var names = clinic.names(Stream.concat(
                        team.stream().map(CareRows.TeamRow::membership),
                        discharge == null ? Stream.<MembershipId>empty() : Stream.of(discharge.by()))
                .toList());
        audit.done("care.read", patient.value(), episode.id());
        return new CareView(
                rows.version(episode.id()),
                days.today(patient),
                episode,
                team.stream()
                        .map(row -> new CareTeamMember(
                                row.membership(), names.getOrDefault(row.membership(), ""), row.lead()))
                        .toList(),
                therapists.stream()
                        .filter(member ->
                                team.stream().noneMatch(row -> row.membership().equals(member.id())))
                        .toList(),
                discharge == null ? null : named(discharge, names));
    }

    /** How a course of the patient ended, which may be a former one. */
    @CareTeamOnly
    public Optional<Discharge> discharge(PatientId patient, EpisodeId course) {
        var episode = episodes.course(patient, course);
        audit.done("episode.read", patient.value(), episode.id());
        return rows.discharge(episode.id()).map(each -> named(each, clinic.names(List.of(each.by()))));
    }

    private static Discharge named(CareRows.DischargeRow row, Map<MembershipId, String> names) {
        return new Discharge(row.day(), row.reason(), names.getOrDefault(row.by(), ""));
    }

    /**
     * Another therapist becomes responsible.
     *
     * @param stay whether the former lead goes on as a member of the team; else the access ends
     */
    @CareTeamOnly
    public void handOver(PatientId patient, int version, @Nullable MembershipId to, boolean stay) {
        if (to == null) throw CareRefused.memberMissing();
        var episode = open(patient, version);
        if (episode.lead().equals(to)) throw CareRefused.changedMeanwhile();
        requireTherapist(to);
        if (stay) rows.join(episode.id(), episode.lead(), Episodes.CareRole.MEMBER);
        else rows.leave(episode.id(), episode.lead());
        rows.join(episode.id(), to, Episodes.CareRole.LEAD);
        rows.lead(episode.id(), to);
        audit.done("care.hand-over", patient.value(), to);
    }

    /** A colleague sees the patient from now on. */
    @CareTeamOnly
    public void join(PatientId patient, int version, MembershipId member) {
        var episode = open(patient, version);
        if (episode.lead().equals(member)) throw CareRefused.leadStays();
        requireTherapist(member);
        rows.join(episode.id(), member, Episodes.CareRole.MEMBER);
        audit.done("care.join", patient.value(), member);
    }

    /** A colleague, or I, no longer see the patient. The lead hands over first. */
    @CareTeamOnly
    public void leave(PatientId patient, int version, MembershipId member) {
        var episode = open(patient, version);
        if (episode.lead().equals(member)) throw CareRefused.leadStays();
        rows.leave(episode.id(), member);
        audit.done("care.leave", patient.value(), member);
    }

    /** What would no longer be due if the course ended on this day; nothing for a day that cannot be its last. */
    @CareTeamOnly
    @Transactional(readOnly = true)
    public DischargeEffect effectOfEnd(PatientId patient, @Nullable LocalDate day) {
        var episode = episodes.current(patient);
        var today = days.today(patient);
        if (day == null || day.isAfter(today) || day.isBefore(episode.start())) return DischargeEffect.NONE;
        var ahead = asked(episode, day.plusDays(1), today.plusDays(DAYS_AHEAD));
        var past = day.equals(today) ? AskedOfDays.Asked.NOTHING : asked(episode, day.plusDays(1), today.minusDays(1));
        return new DischargeEffect(day.plusDays(1), ahead.exercises(), past.times());
    }

    /** @param day the last day of the course: today or before, since what is to come can still change */
    @CareTeamOnly
    public void end(PatientId patient, int version, @Nullable LocalDate day, String reason) {
        var episode = open(patient, version);
        var today = days.today(patient);
        if (day == null) throw CareRefused.dayMissing();
        if (day.isAfter(today)) throw CareRefused.dayAhead();
        if (day.isBefore(episode.start())) throw CareRefused.beforeTheStart(episode.start());
        var me = user.require().membership(Role.THERAPIST);
        rows.end(episode.id(), new CareRows.DischargeRow(day, sound(reason), me, today));
        audit.done("episode.end", patient.value(), episode.id());
        events.publishEvent(new EpisodeDaysChanged(episode.id(), day));
    }

    /** The discharge was a mistake: the course goes on, and the days between count only what was done (ADHERENCE §4). */
    @CareTeamOnly
    public void voidEnd(PatientId patient, int version, String reason) {
        var episode = ended(patient, version);
        var me = user.require().membership(Role.THERAPIST);
        rows.voidEnd(episode.id(), me, days.today(patient), sound(reason));
        audit.done("episode.void-end", patient.value(), episode.id());
        events.publishEvent(new EpisodeDaysChanged(episode.id(), Objects.requireNonNull(episode.end())));
    }

    /** A new episode from today on, led by the signed-in therapist; at the earliest the day after the last discharge. */
    @CareTeamOnly
    public EpisodeId comeBack(PatientId patient, int version, @Nullable LocalDate onset, @Nullable Integer weeks) {
        var last = ended(patient, version);
        var today = days.today(patient);
        var earliest = Objects.requireNonNull(last.end()).plusDays(1);
        if (today.isBefore(earliest)) throw CareRefused.backTooSoon(earliest);
        var draft = sound(patient, today, onset, weeks);
        var lead = user.require().membership(Role.THERAPIST);
        var episode =
                courses.saveAndFlush(new Episode(patient, today, draft, lead)).id();
        episodes.join(episode, lead, Episodes.CareRole.LEAD);
        audit.done("episode.start", patient.value(), episode);
        events.publishEvent(new CourseResumed(patient, last.id(), episode));
        return episode;
    }

    private PatientDraft sound(PatientId patient, LocalDate today, @Nullable LocalDate onset, @Nullable Integer weeks) {
        var record = records.read(patient);
        if (onset != null && onset.isAfter(today)) throw CareRefused.onsetLate(today);
        if (onset != null && onset.isBefore(record.born())) throw CareRefused.onsetEarly();
        if (weeks == null || weeks < 1 || weeks > PatientDraft.MOST_WEEKS)
            throw CareRefused.weeks(PatientDraft.MOST_WEEKS);
        return new PatientDraft(record.name(), record.born(), null, null, null, record.lastZone(), onset, weeks);
    }

    private AskedOfDays.Asked asked(EpisodeInfo episode, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return AskedOfDays.Asked.NOTHING;
        return asked.stream()
                .findFirst()
                .map(each -> each.asked(episode.id(), from, to))
                .orElse(AskedOfDays.Asked.NOTHING);
    }

    private EpisodeInfo open(PatientId patient, int version) {
        var episode = episodes.current(patient);
        rows.take(episode.id(), version);
        var now = episodes.get(episode.id());
        if (!now.open()) throw CareRefused.ended();
        return now;
    }

    private EpisodeInfo ended(PatientId patient, int version) {
        var episode = episodes.current(patient);
        rows.take(episode.id(), version);
        if (episode.open()) throw CareRefused.stillOpen();
        return episode;
    }

    private void requireTherapist(MembershipId member) {
        boolean works = clinic.members(Role.THERAPIST).stream()
                .anyMatch(each -> each.id().equals(member));
        if (!works) throw new NotFound("therapist " + member);
    }

    private static String sound(String typed) {
        var reason = Typed.line(typed);
        if (reason.isEmpty()) throw CareRefused.reasonMissing();
        if (Typed.length(reason) > TypedText.REASON)
            throw CareRefused.reasonLong(Typed.length(reason), TypedText.REASON);
        if (!Typed.isStorableLine(reason)) throw CareRefused.reasonUnreadable();
        return reason;
    }
}
