package org.plumbline.adherence.internal.signals;

import org.plumbline.adherence.internal.Postponed;
import org.plumbline.assessments.AssessmentSigned;
import org.plumbline.assessments.AssessmentVoided;
import org.plumbline.assessments.FindingLifted;
import org.plumbline.diary.DayLogged;
import org.plumbline.patients.CourseReplanned;
import org.plumbline.patients.CourseResumed;
import org.plumbline.patients.EpisodeDaysChanged;
import org.plumbline.patients.EpisodeId;
import org.plumbline.plans.HoldLifted;
import org.plumbline.plans.HoldRaised;
import org.plumbline.plans.PlanChanged;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Judges within the transaction that changed the facts, after the roll-up that the rules read has been scored again. */
@Component
class SignalTriggers {
    private static final int AFTER_THE_ROLL_UP = 100;

    private final SignalJudge judge;

    SignalTriggers(SignalJudge judge) {
        this.judge = judge;
    }

    @EventListener
    @Order(AFTER_THE_ROLL_UP)
    void on(DayLogged logged) {
        judge(logged.episode());
    }

    @EventListener
    @Order(AFTER_THE_ROLL_UP)
    void on(PlanChanged changed) {
        judge(changed.episode());
    }

    @EventListener
    @Order(AFTER_THE_ROLL_UP)
    void on(EpisodeDaysChanged changed) {
        judge(changed.episode());
    }

    @EventListener
    @Order(AFTER_THE_ROLL_UP)
    void on(HoldRaised raised) {
        judge(raised.episode());
    }

    @EventListener
    @Order(AFTER_THE_ROLL_UP)
    void on(HoldLifted lifted) {
        judge(lifted.episode());
    }

    @EventListener
    @Order(AFTER_THE_ROLL_UP)
    void on(AssessmentSigned signed) {
        judge(signed.episode());
    }

    @EventListener
    @Order(AFTER_THE_ROLL_UP)
    void on(AssessmentVoided voided) {
        judge(voided.episode());
    }

    @EventListener
    @Order(AFTER_THE_ROLL_UP)
    void on(FindingLifted lifted) {
        judge(lifted.episode());
    }

    @EventListener
    @Order(AFTER_THE_ROLL_UP)
    void on(CourseReplanned replanned) {
        judge(replanned.episode());
    }

    /** Before a hold of the former course goes on into the next one: its signal is over with it. */
    @EventListener
    @Order(AFTER_THE_ROLL_UP)
    void on(CourseResumed resumed) {
        judge(resumed.before());
    }

    /** A past that is written at once is judged as it stands in the end, by the next round. */
    private void judge(EpisodeId episode) {
        if (!Postponed.waits(episode)) judge.judge(episode);
    }
}
