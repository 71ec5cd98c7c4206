package org.plumbline.assessments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.patients.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When patients were tested last and what that left unsettled. Carries no user: for services that have checked who asks. */
@Component
@Transactional(readOnly = true)
public class Retests {
    private final JdbcClient jdbc;
    private final Findings findings;

    Retests(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /** @param day of the last signed sheet @param unsettled findings that are open or waiting */
    public record LastTest(LocalDate day, List<FindingInfo> unsettled) {}

    /** In two statements, whatever the number of episodes. Those never tested are missing. */
    public Map<EpisodeId, LastTest> last(Collection<EpisodeId> episodes) {
        var tested = new HashMap<EpisodeId, LastTest>();
        var found = findings.of(episodes);
        days(episodes)
                .forEach((episode, day) -> tested.put(
                        episode,
                        new LastTest(
                                day,
                                found.getOrDefault(episode, List.of()).stream()
                                        .filter(FindingInfo::isOpen)
                                        .toList())));
        return Map.copyOf(tested);
    }

    private Map<EpisodeId, LocalDate> days(Collection<EpisodeId> episodes) {
        var days = new HashMap<EpisodeId, LocalDate>();
        jdbc.sql("""
                select a.episode_id, max(a.day) as day from assessment a
                where a.episode_id = any(?) and a.status = 'SIGNED'
                  and not exists (select 1 from assessment_void v
                                  where v.clinic_id = a.clinic_id and v.assessment_id = a.id)
                  and not exists (select 1 from assessment b
                                  where b.clinic_id = a.clinic_id and b.amends = a.id and b.status = 'SIGNED')
                group by a.episode_id""")
                .param(episodes.stream().map(EpisodeId::value).toArray(UUID[]::new))
                .query((row, number) -> days.put(
                        new EpisodeId(row.getObject("episode_id", UUID.class)), row.getObject("day", LocalDate.class)))
                .list();
        return days;
    }
}
