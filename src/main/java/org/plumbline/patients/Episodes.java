package org.plumbline.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The courses of care of the clinic in context. Carries no user: for services that have checked who asks. */
@Component
@Transactional(readOnly = true)
public class Episodes {
    private static final String EPISODE = """
            select e.id, e.patient_id, e.start_day, e.end_day, e.onset, e.planned_weeks, e.lead_membership_id
            from episode e
            """;
    private static final String CASELOAD = """
            select e.id, e.patient_id, e.start_day, e.end_day, e.onset, e.planned_weeks, e.lead_membership_id, p.name, p.born, p.phone
            from episode e join patient p on p.clinic_id = e.clinic_id and p.id = e.patient_id
            """;

    enum CareRole {
        LEAD,
        MEMBER
    }

    private record CaseloadRow(
            EpisodeInfo episode,
            String name,
            LocalDate born,
            @Nullable String phone) {}

    private record OpenRow(EpisodeId id, MembershipId lead, ZoneHistory.Period lives) {}

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final PatientDays days;
    private final Clock clock;
    private final Audit audit;

    Episodes(JdbcClient jdbc, CurrentTenant tenant, PatientDays days, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.days = days;
        this.clock = clock;
        this.audit = audit;
    }

    /** The open episode, else the last one. @throws NotFound where there is no such patient */
    public EpisodeInfo current(PatientId patient) {
        return jdbc.sql(EPISODE
                        + "where e.patient_id = ? order by e.end_day desc nulls first, e.start_day desc limit 1")
                .param(patient.value())
                .query(Episodes::episode)
                .optional()
                .orElseThrow(() -> new NotFound("patient " + patient));
    }

    /** Every course of the patient in order; the last one is the current one. */
    public List<EpisodeInfo> courses(PatientId patient) {
        return jdbc.sql(EPISODE + "where e.patient_id = ? order by e.end_day nulls last, e.start_day")
                .param(patient.value())
                .query(Episodes::episode)
                .list();
    }

    /** @throws NotFound where it is no course of this patient */
    public EpisodeInfo course(PatientId patient, EpisodeId course) {
        return find(course)
                .filter(found -> found.patient().equals(patient))
                .orElseThrow(() -> new NotFound("course " + course));
    }

    /** @throws NotFound where the clinic in context has no such episode */
    public EpisodeInfo get(EpisodeId episode) {
        return find(episode).orElseThrow(() -> new NotFound("episode " + episode));
    }

    public Optional<EpisodeInfo> find(EpisodeId episode) {
        return jdbc.sql(EPISODE + "where e.id = ?")
                .param(episode.value())
                .query(Episodes::episode)
                .optional();
    }

    /**
     * The open episodes on whose care team the therapist is, by name.
     *
     * @param ended that are shown all the same, where the therapist is on their team
     */
    public List<CaseloadPatient> of(MembershipId therapist, Collection<EpisodeId> ended) {
        var rows = jdbc.sql(CASELOAD + """
                where (e.end_day is null or e.id = any(?))
                and exists (select 1 from care_team t
                  where t.clinic_id = e.clinic_id and t.episode_id = e.id and t.left_at is null and t.membership_id = ?)
                order by p.name, p.id""")
                .params(ended.stream().map(EpisodeId::value).toArray(UUID[]::new), therapist.value())
                .query(Episodes::caseloadRow)
                .list();
        return caseload(rows);
    }

    /** All open episodes of the clinic, by name: for figures without names, and for jobs. */
    public List<CaseloadPatient> all() {
        return caseload(jdbc.sql(CASELOAD + "where e.end_day is null order by p.name, p.id")
                .query(Episodes::caseloadRow)
                .list());
    }

    /** All open episodes of the clinic, without names and in no order. */
    public List<OpenEpisode> open() {
        var now = clock.instant();
        return jdbc.sql("""
                select e.id, e.lead_membership_id, z.from_day, z.zone
                from episode e join patient_zone z on z.clinic_id = e.clinic_id and z.patient_id = e.patient_id
                where e.clinic_id = ? and e.end_day is null""").param(tenant.clinic().value()).query(Episodes::openRow).list().stream()
                .collect(Collectors.groupingBy(OpenRow::id))
                .values()
                .stream()
                .map(rows -> new OpenEpisode(
                        rows.getFirst().id(),
                        rows.getFirst().lead(),
                        new ZoneHistory(rows.stream().map(OpenRow::lives).toList()).today(now)))
                .toList();
    }

    private static OpenRow openRow(ResultSet row, int number) throws SQLException {
        return new OpenRow(
                new EpisodeId(row.getObject("id", UUID.class)),
                new MembershipId(row.getObject("lead_membership_id", UUID.class)),
                new ZoneHistory.Period(row.getObject("from_day", LocalDate.class), ZoneId.of(row.getString("zone"))));
    }

    /** The care team, lead first; of those who have left the clinic only the lead, until another is given. */
    public List<MembershipId> team(EpisodeId episode) {
        return jdbc.sql("""
                select t.membership_id
                from care_team t join membership m on m.clinic_id = t.clinic_id and m.id = t.membership_id
                where t.episode_id = ? and t.left_at is null and (t.role = 'LEAD' or m.ended_at is null)
                order by t.role, t.id""")
                .param(episode.value())
                .query((row, number) -> new MembershipId(row.getObject("membership_id", UUID.class)))
                .list();
    }

    /**
     * Days on which the episode stood ended by mistake: from the later of discharge and its recording to the day it was
     * voided. They count only what was done (ADHERENCE §4). A mistake mended on the day it was made took no day.
     */
    public Set<LocalDate> daysEndedByMistake(EpisodeId episode) {
        return jdbc
                .sql("""
                select made_day, voided_day from discharge where episode_id = ? and voided_day > made_day""")
                .param(episode.value())
                .query((row, number) -> row.getObject("made_day", LocalDate.class)
                        .datesUntil(row.getObject("voided_day", LocalDate.class).plusDays(1))
                        .toList())
                .list()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** What the clinical rules may know. @throws NotFound where there is no such episode */
    public EpisodeSubject subject(EpisodeId episode) {
        return jdbc.sql("""
                select e.patient_id, p.born, p.sex, e.onset, e.status, e.height_cm, e.weight_kg
                from episode e join patient p on p.clinic_id = e.clinic_id and p.id = e.patient_id
                where e.id = ?""")
                .param(episode.value())
                .query((row, number) -> new EpisodeSubject(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getObject("born", LocalDate.class),
                        Sex.ofCode(row.getString("sex")),
                        row.getObject("onset", LocalDate.class),
                        new EpisodeHead(
                                CourseStatus.ofCode(row.getString("status")),
                                row.getBigDecimal("height_cm"),
                                row.getBigDecimal("weight_kg"))))
                .optional()
                .orElseThrow(() -> new NotFound("episode " + episode));
    }

    /** Keeps what the head of the test sheet says. @throws NotFound where there is no such open episode */
    @Transactional
    public void describe(EpisodeId episode, EpisodeHead head) {
        var status = head.status();
        var patient = jdbc.sql("""
                update episode set status = ?, height_cm = ?, weight_kg = ?, row_version = row_version + 1
                where id = ? and end_day is null returning patient_id""")
                .params(Arrays.asList(
                        status == null ? null : status.code(), head.heightCm(), head.weightKg(), episode.value()))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("open episode " + episode));
        audit.done("episode.describe", patient, episode);
    }

    @Transactional
    void join(EpisodeId episode, MembershipId member, CareRole role) {
        jdbc.sql("insert into care_team (clinic_id, id, episode_id, membership_id, role) values (?, ?, ?, ?, ?)")
                .params(tenant.clinic().value(), Ids.next(), episode.value(), member.value(), role.name())
                .update();
    }

    private List<CaseloadPatient> caseload(List<CaseloadRow> rows) {
        var now = clock.instant();
        var histories =
                days.histories(rows.stream().map(row -> row.episode().patient()).toList());
        return rows.stream()
                .map(row -> caseloadPatient(row, histories.get(row.episode().patient()), now))
                .toList();
    }

    private static CaseloadPatient caseloadPatient(CaseloadRow row, @Nullable ZoneHistory zones, Instant now) {
        var episode = row.episode();
        if (zones == null) throw new IllegalStateException("no time zone for patient " + episode.patient());
        var today = zones.today(now);
        return new CaseloadPatient(
                episode.patient(), episode, row.name(), row.born(), row.phone(), zones.zone(today), today);
    }

    private static CaseloadRow caseloadRow(ResultSet row, int number) throws SQLException {
        return new CaseloadRow(
                episode(row, number),
                row.getString("name"),
                row.getObject("born", LocalDate.class),
                row.getString("phone"));
    }

    private static EpisodeInfo episode(ResultSet row, int number) throws SQLException {
        return new EpisodeInfo(
                new EpisodeId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("start_day", LocalDate.class),
                row.getObject("end_day", LocalDate.class),
                row.getObject("onset", LocalDate.class),
                row.getInt("planned_weeks"),
                new MembershipId(row.getObject("lead_membership_id", UUID.class)));
    }
}
