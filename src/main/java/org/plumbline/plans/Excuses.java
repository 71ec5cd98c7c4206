package org.plumbline.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What patients say about days on which they leave exercises out (ADHERENCE §4). Carries no user: called by what records
 * the skip, in its transaction. One excuse a prescription and day; another one changes nothing.
 */
@Component
@Transactional
public class Excuses {
    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final PlanCalendar calendar;
    private final Episodes episodes;
    private final PatientDays days;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Excuses(
            JdbcClient jdbc,
            CurrentTenant tenant,
            PlanCalendar calendar,
            Episodes episodes,
            PatientDays days,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.calendar = calendar;
        this.episodes = episodes;
        this.days = days;
        this.clock = clock;
        this.events = events;
    }

    /** Declared now. @param lineage null for all that is in force on the day */
    public void declare(
            EpisodeId episode, PatientId patient, @Nullable LineageId lineage, LocalDate day, ExcuseKind kind) {
        declare(episode, patient, lineage, day, kind, clock.instant());
    }

    /** @param at when the patient said so: what was said on its day may arrive later */
    public void declare(
            EpisodeId episode,
            PatientId patient,
            @Nullable LineageId lineage,
            LocalDate day,
            ExcuseKind kind,
            Instant at) {
        var inTime = !days.history(patient).today(at).isAfter(day);
        var accepted = kind == ExcuseKind.STOPPED || kind == ExcuseKind.PLANNED_REST && inTime;
        int declared = 0;
        for (var each : lineage == null ? inForce(episode, day) : List.of(lineage))
            declared += insert(episode, each, day, kind, at, accepted);
        if (declared > 0 && accepted) events.publishEvent(new PlanChanged(episode, day));
    }

    /** Takes back what was declared for the day, accepted or not: the patient did it after all. */
    public void withdraw(EpisodeId episode, LineageId lineage, LocalDate day) {
        int withdrawn = jdbc.sql("""
                update excuse set voided_at = ?
                where episode_id = ? and lineage = ? and day = ? and kind <> 'STOPPED' and voided_at is null""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), episode.value(), lineage.value(), day)
                .update();
        if (withdrawn > 0) events.publishEvent(new PlanChanged(episode, day));
    }

    private List<LineageId> inForce(EpisodeId episode, LocalDate day) {
        var course = episodes.get(episode);
        return new PlanTimeline(
                        course.start(), course.end(), calendar.course(episode).versions())
                .inForce(day).stream()
                        .flatMap(version -> version.prescriptions().stream())
                        .map(PlannedPrescription::lineage)
                        .toList();
    }

    private int insert(
            EpisodeId episode, LineageId lineage, LocalDate day, ExcuseKind kind, Instant at, boolean accepted) {
        return jdbc.sql("""
                insert into excuse (clinic_id, id, episode_id, lineage, day, kind, declared_at, accepted_at)
                values (?, ?, ?, ?, ?, ?, ?, case when ? then ? end)
                on conflict (clinic_id, lineage, day) where voided_at is null do nothing""")
                .params(
                        tenant.clinic().value(),
                        Ids.next(),
                        episode.value(),
                        lineage.value(),
                        day,
                        kind.name(),
                        at.atOffset(ZoneOffset.UTC),
                        accepted,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
