package org.plumbline.identity.internal;

import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.AccountId;
import org.plumbline.identity.Acting;
import org.plumbline.identity.Role;
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
        remember(person, null);
    }

    /** @param role whose home it is from now on; null: as it was */
    public void remember(SignedIn person, @Nullable Role role) {
        var scope = new TenantScope(person.clinic(), person.accountId(), null);
        acting.as(
                person,
                () -> transactions.run(scope, () -> {
                    jdbc.sql("""
                            update account set last_clinic_id = :clinic, last_role = coalesce(:role, last_role)
                             where id = :account
                            """)
                            .param("clinic", person.clinic().value())
                            .param("role", role == null ? null : role.name(), Types.VARCHAR)
                            .param("account", person.accountId())
                            .update();
                    audit.done("account.sign-in", null, person.account());
                }));
    }

    /** The role whose home was last chosen; empty where none ever was. */
    public Optional<Role> lastRole(AccountId account) {
        return transactions.call(
                TenantScope.nothing(),
                () -> jdbc.sql("select last_role from account where id = :account and last_role is not null")
                        .param("account", account.value())
                        .query(String.class)
                        .optional()
                        .map(Role::valueOf));
    }
}
