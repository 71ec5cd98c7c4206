package org.plumbline.support;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/**
 * What the portal does every so many minutes by itself happens only where a test asks for it: a round of the real day
 * must not come between two steps of a test that lives in March.
 */
@TestComponent
class QuietRounds {
    private final ScheduledTaskHolder rounds;

    QuietRounds(ScheduledTaskHolder rounds) {
        this.rounds = rounds;
    }

    @EventListener(ApplicationReadyEvent.class)
    void stop() {
        rounds.getScheduledTasks().forEach(ScheduledTask::cancel);
    }
}
