package org.plumbline.adherence.internal.signals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.adherence.Band;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.LimitEffects;
import org.plumbline.adherence.SignalKind;
import org.plumbline.adherence.Thresholds;
import org.plumbline.adherence.internal.DayState;
import org.plumbline.adherence.internal.signals.FactsReader.Subject;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.patients.Episodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Judges everybody by other limits, without writing anything down. */
@Component
class WouldFlag implements LimitEffects {
    private static final Map<Limit, SignalKind> KINDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Limit.PAIN_HIGH, SignalKind.PAIN_HIGH),
            Map.entry(Limit.PAIN_RISE, SignalKind.PAIN_RISING),
            Map.entry(Limit.EFFORT_HIGH, SignalKind.EFFORT_HIGH),
            Map.entry(Limit.RED_DURING, SignalKind.RED_SESSIONS),
            Map.entry(Limit.RED_OVER_USUAL, SignalKind.RED_SESSIONS),
            Map.entry(Limit.RED_SESSIONS, SignalKind.RED_SESSIONS),
            Map.entry(Limit.SAME_SKIPS, SignalKind.SAME_SKIP),
            Map.entry(Limit.SILENT_DUE_DAYS, SignalKind.SILENT),
            Map.entry(Limit.LOW_BELOW, SignalKind.LOW),
            Map.entry(Limit.DROP_POINTS, SignalKind.DROP),
            Map.entry(Limit.PLAN_ENDS_DAYS, SignalKind.PLAN_ENDS),
            Map.entry(Limit.RETEST_WEEKS, SignalKind.RETEST_DUE)));

    private final Episodes episodes;
    private final FactsReader reader;
    private final SignalRound round;
    private final JdbcClient jdbc;
    private final CurrentTenant tenant;

    WouldFlag(Episodes episodes, FactsReader reader, SignalRound round, JdbcClient jdbc, CurrentTenant tenant) {
        this.episodes = episodes;
        this.reader = reader;
        this.round = round;
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    @Override
    public Effects of(Thresholds limits) {
        var subjects = episodes.all().stream()
                .map(each -> new Subject(each.episode(), each.today(), each.zone()))
                .toList();
        var active = reader.read(subjects, limits).stream()
                .filter(facts -> facts.standing().state() != DayState.NONE)
                .toList();
        return new Effects(active.size(), flagged(active));
    }

    private static Map<Limit, Integer> flagged(List<PatientFacts> patients) {
        var flagged = new EnumMap<Limit, Integer>(Limit.class);
        for (var facts : patients) {
            var kinds = SignalRules.judge(facts).keySet();
            for (var limit : Limit.values()) {
                if (flags(limit, facts, kinds)) flagged.merge(limit, 1, Integer::sum);
            }
        }
        return flagged;
    }

    private static boolean flags(Limit limit, PatientFacts facts, Set<SignalKind> kinds) {
        var standing = facts.standing();
        var band = facts.limits().band(standing.sevenDays(), standing.daysDue());
        if (limit == Limit.ON) return band == Band.ON;
        if (limit == Limit.PARTLY) return band == Band.LOW;
        return kinds.contains(KINDS.get(limit));
    }

    /** The marks of today are taken back with the change; whatever stops the round after it, the next one makes up for. */
    @Override
    public void judgeAnew() {
        var clinic = tenant.clinic();
        jdbc.sql("update signal_check set day = day - 1 where clinic_id = ?")
                .param(clinic.value())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual()
                        .name("judge-anew")
                        .start(() -> TenantScope.ofClinic(clinic).run(round::catchUp));
            }
        });
    }
}
