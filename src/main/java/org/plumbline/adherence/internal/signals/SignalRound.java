package org.plumbline.adherence.internal.signals;

import java.util.List;
import org.plumbline.adherence.internal.signals.FactsReader.Subject;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.Episodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What midnight changes: days close, a retest falls due, a week has passed. Judges, in the scope of a clinic, every open
 * episode that was not judged on its patient’s today, so that a round that was missed is made up for by the next one.
 */
@Component
public class SignalRound {
    private static final Logger LOG = LoggerFactory.getLogger(SignalRound.class);

    /** A transaction each: nobody who logs waits for a whole clinic. */
    private static final int AT_ONCE = 50;

    private final Episodes episodes;
    private final SignalPending pending;
    private final SignalJudge judge;

    SignalRound(Episodes episodes, SignalPending pending, SignalJudge judge) {
        this.episodes = episodes;
        this.pending = pending;
        this.judge = judge;
    }

    public void catchUp() {
        var subjects = pending.among(episodes.all());
        for (int i = 0; i < subjects.size(); i += AT_ONCE)
            judgeDay(subjects.subList(i, Math.min(i + AT_ONCE, subjects.size())));
        pending.ended().forEach(this::judge);
    }

    /** One patient whose facts cannot be read keeps nobody else from being judged. */
    private void judgeDay(List<Subject> subjects) {
        try {
            judge.judgeDay(subjects);
        } catch (RuntimeException e) {
            if (subjects.size() > 1) {
                subjects.forEach(subject -> judgeDay(List.of(subject)));
            } else {
                LOG.warn(
                        "Signals of episode {} not judged, next try with the next round",
                        subjects.getFirst().id(),
                        e);
            }
        }
    }

    private void judge(EpisodeId ended) {
        try {
            judge.judge(ended);
        } catch (RuntimeException e) {
            LOG.warn("Signals of the ended episode {} not resolved, next try with the next round", ended, e);
        }
    }
}
