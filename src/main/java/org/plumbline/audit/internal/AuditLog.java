package org.plumbline.audit.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.audit.AuditEvent;
import org.plumbline.kernel.audit.AuditEvents;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes each event in the transaction that did what it tells: both stand, or neither. Outside a transaction or a clinic it
 * refuses, so that nothing audited can happen without a trace.
 */
@Component
class AuditLog {
    /** The portal itself: the set-up, a nightly job. */
    private static final String NOBODY = "PORTAL";

    private static final String INSERT = """
            insert into audit_event (clinic_id, id, at, account_id, role, patient_id, action, item, outcome)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final Clock clock;

    AuditLog(JdbcTemplate jdbc, CurrentTenant tenant, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.user = user;
        this.clock = clock;
    }

    @EventListener
    void keep(AuditEvent event) {
        keep(List.of(new AuditEvents.Dated(clock.instant(), event)));
    }

    @EventListener
    void keep(AuditEvents events) {
        keep(events.events());
    }

    private void keep(List<AuditEvents.Dated> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("audited outside a transaction: " + events);
        var clinic = tenant.clinic().value();
        var account = user.get().map(SignedIn::accountId).orElse(null);
        var role = user.get().map(AuditLog::roles).orElse(NOBODY);
        jdbc.batchUpdate(
                INSERT,
                events.stream()
                        .map(each -> new @Nullable Object[] {
                            clinic,
                            Ids.next(),
                            each.at().atOffset(ZoneOffset.UTC),
                            account,
                            role,
                            each.event().patient(),
                            each.event().action(),
                            each.event().item(),
                            each.event().outcome().name()
                        })
                        .toList());
    }

    private static String roles(SignedIn person) {
        return person.roles().stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
