package org.plumbline.adherence.internal;

import org.plumbline.diary.DayLogged;
import org.plumbline.patients.EpisodeDaysChanged;
import org.plumbline.plans.PlanChanged;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Scores again within the transaction that changed the plan or the log: both stand, or neither. */
@Component
class RollUpTriggers {
    private final RollUpWriter writer;

    RollUpTriggers(RollUpWriter writer) {
        this.writer = writer;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PlanChanged changed) {
        if (!Postponed.waits(changed.episode())) writer.rescoreFrom(changed.episode(), changed.from());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(EpisodeDaysChanged changed) {
        if (!Postponed.waits(changed.episode())) writer.rescoreFrom(changed.episode(), changed.from());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DayLogged logged) {
        if (!Postponed.waits(logged.episode())) writer.rescoreWeek(logged.episode(), logged.day());
    }
}
