package org.plumbline.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.internal.Principals;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.TenantScope;
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

    Acting(SecurityContextHolderStrategy contexts, Principals principals) {
        this.contexts = contexts;
        this.principals = principals;
    }

    /** The principal that signing in to this clinic would give. */
    public SignedIn principal(ClinicId clinic, AccountId account) {
        return principals.load(account, clinic).orElseThrow();
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
