package org.plumbline.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Team, lead and discharges of an episode, inside the transaction of {@link EpisodeService}. */
@Component
class CareRows {
    record TeamRow(MembershipId membership, boolean lead) {}

    record DischargeRow(LocalDate day, String reason, MembershipId by, LocalDate made) {}

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final Clock clock;

    CareRows(JdbcClient jdbc, CurrentTenant tenant, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.clock = clock;
    }

    int version(EpisodeId episode) {
        return jdbc.sql("select care_version from episode where id = ?")
                .param(episode.value())
                .query(Integer.class)
                .single();
    }

    /** One editor at a time; the next one finds another version. @throws CareRefused for one who read an older one */
    void take(EpisodeId episode, int seen) {
        int now = jdbc.sql("select care_version from episode where id = ? for update")
                .param(episode.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("episode " + episode));
        if (now != seen) throw CareRefused.changedMeanwhile();
        jdbc.sql("update episode set care_version = care_version + 1 where id = ?")
                .param(episode.value())
                .update();
    }

    /** Lead first, then in the order in which they joined; a lead who has left the clinic stands until another is given. */
    List<TeamRow> team(EpisodeId episode) {
        return jdbc.sql("""
                select t.membership_id, t.role
                from care_team t join membership m on m.clinic_id = t.clinic_id and m.id = t.membership_id
                where t.episode_id = ? and t.left_at is null and (t.role = 'LEAD' or m.ended_at is null)
                order by t.role, t.id""")
                .param(episode.value())
                .query((row, number) -> new TeamRow(
                        new MembershipId(row.getObject("membership_id", UUID.class)),
                        row.getString("role").equals(Episodes.CareRole.LEAD.name())))
                .list();
    }

    /** Joins, or comes back, or changes the part. */
    void join(EpisodeId episode, MembershipId member, Episodes.CareRole role) {
        jdbc.sql("""
                insert into care_team (clinic_id, id, episode_id, membership_id, role) values (?, ?, ?, ?, ?)
                on conflict (clinic_id, episode_id, membership_id) do update set role = excluded.role, left_at = null""")
                .params(tenant.clinic().value(), Ids.next(), episode.value(), member.value(), role.name())
                .update();
    }

    /** @throws NotFound for one who is not on the team */
    void leave(EpisodeId episode, MembershipId member) {
        int left = jdbc.sql("""
                update care_team set role = 'MEMBER', left_at = ?
                where episode_id = ? and membership_id = ? and left_at is null""").params(now(), episode.value(), member.value()).update();
        if (left == 0) throw new NotFound("on the care team " + member);
    }

    void lead(EpisodeId episode, MembershipId lead) {
        jdbc.sql("update episode set lead_membership_id = ? where id = ?")
                .params(lead.value(), episode.value())
                .update();
    }

    void end(EpisodeId episode, DischargeRow discharge) {
        jdbc.sql("""
                insert into discharge (clinic_id, id, episode_id, day, reason, by_membership_id, at, made_day)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenant.clinic().value(),
                        Ids.next(),
                        episode.value(),
                        discharge.day(),
                        discharge.reason(),
                        discharge.by().value(),
                        now(),
                        discharge.made())
                .update();
        endOn(episode, discharge.day(), discharge.reason());
    }

    void voidEnd(EpisodeId episode, MembershipId by, LocalDate today, String reason) {
        jdbc.sql("""
                update discharge set voided_membership_id = ?, voided_at = ?, voided_day = ?, void_reason = ?
                where episode_id = ? and voided_at is null""").params(by.value(), now(), today, reason, episode.value()).update();
        endOn(episode, null, null);
    }

    Optional<DischargeRow> discharge(EpisodeId episode) {
        return jdbc.sql("""
                select day, reason, by_membership_id, made_day from discharge where episode_id = ? and voided_at is null""")
                .param(episode.value())
                .query((row, number) -> new DischargeRow(
                        row.getObject("day", LocalDate.class),
                        row.getString("reason"),
                        new MembershipId(row.getObject("by_membership_id", UUID.class)),
                        row.getObject("made_day", LocalDate.class)))
                .optional();
    }

    private void endOn(EpisodeId episode, @Nullable LocalDate day, @Nullable String reason) {
        jdbc.sql("update episode set end_day = ?::date, end_reason = ? where id = ?")
                .param(day)
                .param(reason)
                .param(episode.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
