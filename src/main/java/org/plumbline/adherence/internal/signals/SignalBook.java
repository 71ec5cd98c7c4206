package org.plumbline.adherence.internal.signals;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.adherence.Signal;
import org.plumbline.adherence.SignalFacts;
import org.plumbline.adherence.SignalId;
import org.plumbline.adherence.SignalKind;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.PatientId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code signal} and {@code signal_check}, written: one batch a kind of change. */
@Component
class SignalBook {
    private static final String RAISE = """
            insert into signal (clinic_id, id, episode_id, patient_id, kind, level, facts, raised_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            on conflict (clinic_id, patient_id, kind) where resolved_at is null do nothing""";
    private static final String RENEW = "update signal set facts = ?::jsonb where clinic_id = ? and id = ?";

    /** Another node’s clock may be a little ahead of this one. */
    private static final String RESOLVE = """
            update signal set resolved_at = greatest(raised_at, ?)
            where clinic_id = ? and id = ? and resolved_at is null""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CurrentTenant tenant;
    private final JsonMapper json;

    SignalBook(JdbcClient jdbc, JdbcTemplate batches, CurrentTenant tenant, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.tenant = tenant;
        this.json = json;
    }

    record Raised(EpisodeInfo episode, SignalKind kind, SignalFacts facts) {}

    record Renewed(SignalId signal, SignalFacts facts) {}

    /** What a judgement changes; nothing where the open signals say it already. */
    record Changes(List<Raised> raised, List<Renewed> renewed, List<SignalId> resolved, Set<PatientId> patients) {
        boolean isNone() {
            return patients.isEmpty();
        }
    }

    /** In the order of the episodes, so that two who write the same rows do not wait for each other in a circle. */
    void lock(Collection<EpisodeId> episodes) {
        var keys = episodes.stream()
                .map(episode -> episode.value().getLeastSignificantBits())
                .sorted()
                .toArray(Long[]::new);
        jdbc.sql("select pg_advisory_xact_lock(k) from (select k from unnest(?::bigint[]) as k order by k) as keys")
                .param(keys)
                .query((row, number) -> number)
                .list();
    }

    void write(Changes changes, Instant at) {
        var clinic = tenant.clinic().value();
        var stored = at.atOffset(ZoneOffset.UTC);
        // first: what was acknowledged makes room for what is worse
        if (!changes.resolved().isEmpty())
            batches.batchUpdate(
                    RESOLVE,
                    changes.resolved().stream()
                            .map(each -> new Object[] {stored, clinic, each.value()})
                            .toList());
        if (!changes.raised().isEmpty())
            batches.batchUpdate(
                    RAISE,
                    changes.raised().stream()
                            .map(each -> raised(clinic, each, stored))
                            .toList());
        if (!changes.renewed().isEmpty())
            batches.batchUpdate(
                    RENEW,
                    changes.renewed().stream()
                            .map(each -> new Object[] {
                                json.writeValueAsString(each.facts()),
                                clinic,
                                each.signal().value()
                            })
                            .toList());
    }

    private Object[] raised(UUID clinic, Raised raised, OffsetDateTime at) {
        return new Object[] {
            clinic,
            Ids.next(),
            raised.episode().id().value(),
            raised.episode().patient().value(),
            raised.kind().name(),
            raised.kind().level().name(),
            json.writeValueAsString(raised.facts()),
            at
        };
    }

    /**
     * Compares what holds with what is open. Whoever acknowledged pain of 7 has not heard of pain of 9: it is told anew, and
     * the one that was acknowledged is over.
     */
    static Changes changes(EpisodeInfo episode, Map<SignalKind, SignalFacts> holding, List<Signal> open) {
        var standing = open.stream().filter(each -> stands(each, holding)).collect(toMap(Signal::kind, each -> each));
        var raised = holding.entrySet().stream()
                .filter(each -> !standing.containsKey(each.getKey()))
                .map(each -> new Raised(episode, each.getKey(), each.getValue()))
                .toList();
        var renewed = standing.values().stream()
                .filter(each -> !each.facts().equals(holding.get(each.kind())))
                .map(each -> renewed(each, holding))
                .toList();
        var resolved = open.stream()
                .filter(each -> !standing.containsKey(each.kind()))
                .map(Signal::id)
                .toList();
        boolean none = raised.isEmpty() && renewed.isEmpty() && resolved.isEmpty();
        return new Changes(raised, renewed, resolved, none ? Set.of() : Set.of(episode.patient()));
    }

    private static boolean stands(Signal signal, Map<SignalKind, SignalFacts> holding) {
        var now = holding.get(signal.kind());
        return now != null && !(signal.isAcknowledged() && now.isWorseThan(signal.facts()));
    }

    private static Renewed renewed(Signal signal, Map<SignalKind, SignalFacts> holding) {
        return new Renewed(signal.id(), holding.getOrDefault(signal.kind(), signal.facts()));
    }

    static Changes together(List<Changes> all) {
        var patients = new HashSet<PatientId>();
        all.forEach(each -> patients.addAll(each.patients()));
        return new Changes(
                all.stream().flatMap(each -> each.raised().stream()).toList(),
                all.stream().flatMap(each -> each.renewed().stream()).toList(),
                all.stream().flatMap(each -> each.resolved().stream()).toList(),
                Set.copyOf(patients));
    }

    /** The day on which each was last judged. */
    Map<EpisodeId, LocalDate> judged(Collection<EpisodeId> episodes) {
        return jdbc
                .sql("select episode_id, day from signal_check where clinic_id = ? and episode_id = any(?)")
                .params(
                        tenant.clinic().value(),
                        episodes.stream().map(EpisodeId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new EpisodeId(row.getObject("episode_id", UUID.class)), row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Episodes that have ended, and still have a signal that is open. */
    List<EpisodeId> endedWithSignals() {
        return jdbc.sql("""
                select distinct s.episode_id from signal s
                  join episode e on e.clinic_id = s.clinic_id and e.id = s.episode_id
                where s.clinic_id = ? and s.resolved_at is null and e.end_day is not null""")
                .param(tenant.clinic().value())
                .query((row, number) -> new EpisodeId(row.getObject("episode_id", UUID.class)))
                .list();
    }

    void mark(Map<EpisodeId, LocalDate> days) {
        if (days.isEmpty()) return;
        var clinic = tenant.clinic().value();
        batches.batchUpdate(
                """
                insert into signal_check as k (clinic_id, episode_id, day) values (?, ?, ?)
                on conflict (clinic_id, episode_id) do update set day = excluded.day where k.day < excluded.day""",
                days.entrySet().stream()
                        .map(each -> new Object[] {clinic, each.getKey().value(), each.getValue()})
                        .toList());
    }
}
