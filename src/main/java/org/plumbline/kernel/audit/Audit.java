package org.plumbline.kernel.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says in one line that a record was read or written. */
@Component
public class Audit {
    private final ApplicationEventPublisher events;

    Audit(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void done(String action, @Nullable UUID patient, @Nullable Object item) {
        events.publishEvent(
                new AuditEvent(action, patient, item == null ? null : item.toString(), AuditEvent.Outcome.DONE));
    }

    /** Many at once: what {@link #done} would have kept one by one. */
    public void done(List<AuditEvents.Dated> events) {
        this.events.publishEvent(new AuditEvents(events));
    }

    public void refused(String action, @Nullable UUID patient, @Nullable Object item) {
        events.publishEvent(
                new AuditEvent(action, patient, item == null ? null : item.toString(), AuditEvent.Outcome.REFUSED));
    }
}
