package org.plumbline.audit.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.audit.AuditEvent;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, CurrentTenant tenant, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.user = user;
        this.clock = clock;
    }

    @EventListener
    void keep(AuditEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("audited outside a transaction: " + event.action());
        jdbc.sql("""
                insert into audit_event (clinic_id, id, at, account_id, role, patient_id, action, item, outcome)
                values (:clinic, :id, :at, :account, :role, :patient, :action, :item, :outcome)
                """)
                .param("clinic", tenant.clinic().value())
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", user.get().map(SignedIn::accountId).orElse(null))
                .param("role", user.get().map(AuditLog::roles).orElse(NOBODY))
                .param("patient", event.patient())
                .param("action", event.action())
                .param("item", event.item())
                .param("outcome", event.outcome().name())
                .update();
    }

    private static String roles(SignedIn person) {
        return person.roles().stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
