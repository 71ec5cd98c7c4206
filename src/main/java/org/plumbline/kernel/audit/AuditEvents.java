package org.plumbline.kernel.audit;

import java.time.Instant;
import java.util.List;

/** Many events of one person at once, each with the moment it tells of: kept in one go. */
public record AuditEvents(List<Dated> events) {
    public AuditEvents {
        events = List.copyOf(events);
    }

    public record Dated(Instant at, AuditEvent event) {}
}
