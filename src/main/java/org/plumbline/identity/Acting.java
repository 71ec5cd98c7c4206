package org.plumbline.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.internal.Emails;
import org.plumbline.identity.internal.Principals;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Runs code as somebody, through the same checks as if the person had signed in. For the demo's simulation and for tests
 * only; an architecture test keeps every other module off it.
 */
@Component
public class Acting {
    private final SecurityContextHolderStrategy contexts;
    private final Principals principals;
    private final JdbcClient jdbc;

    Acting(SecurityContextHolderStrategy contexts, Principals principals, JdbcClient jdbc) {
        this.contexts = contexts;
        this.principals = principals;
        this.jdbc = jdbc;
    }

    /** The principal that signing in to this clinic would give. */
    public SignedIn principal(ClinicId clinic, AccountId account) {
        return principals.load(account, clinic).orElseThrow();
    }

    /** The same by the account’s e-mail; empty where there is no such account or it does not belong here. */
    public Optional<SignedIn> principal(ClinicId clinic, String email) {
        return jdbc.sql("select id from account where email = :email")
                .param("email", Emails.normal(email))
                .query(UUID.class)
                .optional()
                .flatMap(account -> principals.load(new AccountId(account), clinic));
    }

    public <T extends @Nullable Object> T as(SignedIn person, Supplier<T> body) {
        var before = contexts.getContext();
        var context = contexts.createEmptyContext();
        context.setAuthentication(person.authentication());
        contexts.setContext(context);
        try {
            return new TenantScope(person.clinic(), person.accountId(), null).call(body);
        } finally {
            contexts.setContext(before);
        }
    }

    public void as(SignedIn person, Runnable body) {
        this.<@Nullable Void>as(person, () -> {
            body.run();
            return null;
        });
    }
}
