package org.plumbline.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of plans, one a therapist and episode. Written in ASCII, so that whatever was pasted comes back as it was. */
@Component
class PlanDrafts {
    private static final int LONGEST = 400_000;

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final JsonMapper json;
    private final Clock clock;

    PlanDrafts(JdbcClient jdbc, CurrentTenant tenant, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.json = json.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        this.clock = clock;
    }

    Optional<SavedDraft> of(EpisodeId episode, MembershipId therapist) {
        return jdbc.sql("""
                select content, saved_at, row_version from plan_draft where episode_id = ? and membership_id = ?""")
                .params(episode.value(), therapist.value())
                .query(this::draft)
                .optional();
    }

    private SavedDraft draft(ResultSet row, int number) throws SQLException {
        return new SavedDraft(
                json.readValue(row.getString("content"), SavedDraft.Content.class),
                instant(row),
                row.getInt("row_version"));
    }

    List<SavedDraft.Other> others(EpisodeId episode, MembershipId therapist) {
        return jdbc.sql("""
                select m.name, d.saved_at from plan_draft d
                  join membership m on m.clinic_id = d.clinic_id and m.id = d.membership_id
                 where d.episode_id = ? and d.membership_id <> ?
                 order by d.saved_at desc""")
                .params(episode.value(), therapist.value())
                .query((row, number) -> new SavedDraft.Other(row.getString("name"), instant(row)))
                .list();
    }

    boolean exists(EpisodeId episode, MembershipId therapist) {
        return jdbc.sql("select exists (select 1 from plan_draft where episode_id = ? and membership_id = ?)")
                .params(episode.value(), therapist.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * @param saw the version that its writer saw, 0 where there was none
     * @throws PlanRefused where it was kept from another window meanwhile
     */
    SavedDraft keep(EpisodeId episode, MembershipId therapist, SavedDraft.Content content, int saw) {
        var text = json.writeValueAsString(content);
        if (text.length() > LONGEST) throw PlanRefused.draftTooLong();
        var now = clock.instant();
        boolean kept = saw == 0 ? insert(episode, therapist, text, now) : update(episode, therapist, text, now, saw);
        if (!kept) throw PlanRefused.draftElsewhere();
        return new SavedDraft(content, now, saw + 1);
    }

    private boolean insert(EpisodeId episode, MembershipId therapist, String text, Instant now) {
        return jdbc.sql("""
                        insert into plan_draft (clinic_id, id, episode_id, membership_id, content, saved_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (clinic_id, episode_id, membership_id) do nothing""")
                        .params(
                                tenant.clinic().value(),
                                Ids.next(),
                                episode.value(),
                                therapist.value(),
                                text,
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private boolean update(EpisodeId episode, MembershipId therapist, String text, Instant now, int saw) {
        return jdbc.sql("""
                        update plan_draft set content = ?, saved_at = ?, row_version = row_version + 1
                         where episode_id = ? and membership_id = ? and row_version = ?""")
                        .params(text, now.atOffset(ZoneOffset.UTC), episode.value(), therapist.value(), saw)
                        .update()
                == 1;
    }

    void discard(EpisodeId episode, MembershipId therapist) {
        jdbc.sql("delete from plan_draft where episode_id = ? and membership_id = ?")
                .params(episode.value(), therapist.value())
                .update();
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("saved_at", OffsetDateTime.class).toInstant();
    }
}
