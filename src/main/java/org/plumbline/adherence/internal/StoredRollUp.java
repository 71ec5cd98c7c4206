package org.plumbline.adherence.internal;

import java.util.function.Consumer;
import org.plumbline.adherence.RollUp;
import org.plumbline.adherence.internal.signals.SignalRound;
import org.plumbline.patients.EpisodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Each episode in a transaction of its own, so that nobody who logs waits for a whole clinic. */
@Component
class StoredRollUp implements RollUp {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRollUp.class);

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
        writer.endingSoon().forEach(episode -> attempt(episode, writer::extend));
        writer.withoutExercises().forEach(episode -> attempt(episode, writer::rescoreAll));
        signals.catchUp();
        riskDays.keep();
    }

    /** One course that cannot be scored keeps no other from it, and nobody’s signals from being judged. */
    private static void attempt(EpisodeId episode, Consumer<EpisodeId> scoring) {
        try {
            scoring.accept(episode);
        } catch (RuntimeException e) {
            LOG.warn("Days ahead of episode {} not written, next try with the next round", episode, e);
        }
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
