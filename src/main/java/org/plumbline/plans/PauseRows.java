package org.plumbline.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code pause}: what stands, and what was withdrawn and why. */
@Component
class PauseRows {
    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final Clock clock;

    PauseRows(JdbcClient jdbc, CurrentTenant tenant, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.clock = clock;
    }

    List<AgreedPause> of(EpisodeId episode) {
        return jdbc.sql("""
                select p.id, p.from_day, p.to_day, m.name
                from pause p join membership m on m.clinic_id = p.clinic_id and m.id = p.by_membership_id
                where p.episode_id = ? and p.voided_at is null order by p.from_day desc, p.id""")
                .param(episode.value())
                .query((row, number) -> new AgreedPause(
                        new PauseId(row.getObject("id", UUID.class)),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("name")))
                .list();
    }

    PauseId insert(EpisodeId episode, LocalDate from, LocalDate to, MembershipId by) {
        var id = new PauseId(Ids.next());
        jdbc.sql("""
                insert into pause (clinic_id, id, episode_id, from_day, to_day, by_membership_id, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(tenant.clinic().value(), id.value(), episode.value(), from, to, by.value(), now())
                .update();
        return id;
    }

    void withdraw(PauseId id, MembershipId by, String reason) {
        jdbc.sql("""
                update pause set voided_at = ?, voided_membership_id = ?, void_reason = ?
                where id = ? and voided_at is null""").params(now(), by.value(), reason, id.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
