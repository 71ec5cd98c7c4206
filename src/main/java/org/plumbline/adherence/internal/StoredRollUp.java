package org.plumbline.adherence.internal;

import org.plumbline.adherence.RollUp;
import org.plumbline.adherence.internal.signals.SignalRound;
import org.plumbline.patients.EpisodeId;
import org.springframework.stereotype.Component;

/** Each episode in a transaction of its own, so that nobody who logs waits for a whole clinic. */
@Component
class StoredRollUp implements RollUp {
    private final RollUpWriter writer;
    private final SignalRound signals;
    private final RiskDays riskDays;

    StoredRollUp(RollUpWriter writer, SignalRound signals, RiskDays riskDays) {
        this.writer = writer;
        this.signals = signals;
        this.riskDays = riskDays;
    }

    @Override
    public void extend() {
        writer.endingSoon().forEach(writer::extend);
        writer.withoutExercises().forEach(writer::rescoreAll);
        signals.catchUp();
        riskDays.keep();
    }

    @Override
    public void once(Runnable body) {
        Postponed.during(body).forEach(writer::rescoreAll);
    }

    @Override
    public void rebuild(EpisodeId episode) {
        writer.rescoreAll(episode);
    }
}
