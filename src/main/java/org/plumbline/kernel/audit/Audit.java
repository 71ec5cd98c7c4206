package org.plumbline.kernel.audit;

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

    public void refused(String action, @Nullable UUID patient, @Nullable Object item) {
        events.publishEvent(
                new AuditEvent(action, patient, item == null ? null : item.toString(), AuditEvent.Outcome.REFUSED));
    }
}
