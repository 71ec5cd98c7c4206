package org.plumbline.identity.internal;

import org.plumbline.identity.Acting;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps that somebody signed in, and where: home of a person with several clinics is the one last used. */
@Component
public class SignIns {
    private final JdbcClient jdbc;
    private final ScopedTransactions transactions;
    private final Acting acting;
    private final Audit audit;

    SignIns(JdbcClient jdbc, ScopedTransactions transactions, Acting acting, Audit audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.acting = acting;
        this.audit = audit;
    }

    public void remember(SignedIn person) {
        var scope = new TenantScope(person.clinic(), person.accountId(), null);
        acting.as(
                person,
                () -> transactions.run(scope, () -> {
                    jdbc.sql("update account set last_clinic_id = :clinic where id = :account")
                            .param("clinic", person.clinic().value())
                            .param("account", person.accountId())
                            .update();
                    audit.done("account.sign-in", null, person.account());
                }));
    }
}
