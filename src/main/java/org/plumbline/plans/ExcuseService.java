package org.plumbline.plans;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Role;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what patients asked to be excused: accepted, the day scores again without it (ADHERENCE §4). */
@Service
@Transactional
public class ExcuseService {
    private static final String WAITING =
            " from excuse where episode_id = ? and accepted_at is null and refused_at is null and voided_at is null";

    private record Row(LocalDate day, LineageId lineage, ExcuseKind kind, Instant declared) {}

    private final JdbcClient jdbc;
    private final PlanCalendar calendar;
    private final Episodes episodes;
    private final CurrentUser user;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExcuseService(
            JdbcClient jdbc,
            PlanCalendar calendar,
            Episodes episodes,
            CurrentUser user,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.episodes = episodes;
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What waits for an answer, a day each, the earliest first. An ended course answers nothing any more. */
    @CareTeamOnly
    public List<ExcuseRequest> waiting(PatientId patient) {
        var episode = episodes.current(patient);
        audit.done("excuse.read", patient.value(), episode.id());
        if (!episode.open()) return List.of();
        var rows = jdbc.sql("select day, lineage, kind, declared_at" + WAITING + " order by day, declared_at, id")
                .param(episode.id().value())
                .query((row, number) -> new Row(
                        row.getObject("day", LocalDate.class),
                        new LineageId(row.getObject("lineage", UUID.class)),
                        ExcuseKind.valueOf(row.getString("kind")),
                        row.getObject("declared_at", OffsetDateTime.class).toInstant()))
                .list();
        if (rows.isEmpty()) return List.of();
        var timeline = new PlanTimeline(
                episode.start(), episode.end(), calendar.course(episode.id()).versions());
        return rows.stream().collect(groupingBy(Row::day, TreeMap::new, toList())).values().stream()
                .map(day -> request(day, timeline))
                .toList();
    }

    /** The day asks no longer for what the patient was excused from. */
    @CareTeamOnly
    public void accept(PatientId patient, LocalDate day) {
        var episode = answer(patient, day, "accepted");
        audit.done("excuse.accept", patient.value(), episode.id());
        events.publishEvent(new PlanChanged(episode.id(), day));
    }

    /** The day goes on asking for what the plan asked. */
    @CareTeamOnly
    public void refuse(PatientId patient, LocalDate day) {
        var episode = answer(patient, day, "refused");
        audit.done("excuse.refuse", patient.value(), episode.id());
    }

    private EpisodeInfo answer(PatientId patient, LocalDate day, String how) {
        var episode = episodes.current(patient);
        if (!episode.open()) throw ExcuseRefused.noOpenEpisode();
        int answered = jdbc.sql("""
                update excuse set %1$s_membership_id = ?, %1$s_at = ?
                where episode_id = ? and day = ? and accepted_at is null and refused_at is null and voided_at is null""".formatted(how))
                .params(
                        user.require().membership(Role.THERAPIST).value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        episode.id().value(),
                        day)
                .update();
        if (answered == 0) throw ExcuseRefused.answeredMeanwhile();
        return episode;
    }

    private static ExcuseRequest request(List<Row> day, PlanTimeline timeline) {
        var first = day.getFirst();
        return new ExcuseRequest(
                first.day(),
                first.kind(),
                first.declared(),
                day.stream()
                        .map(row -> timeline.inForce(row.lineage(), row.day()))
                        .flatMap(Optional::stream)
                        .map(PlannedPrescription::exercise)
                        .toList());
    }
}
