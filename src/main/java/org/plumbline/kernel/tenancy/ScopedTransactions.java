package org.plumbline.kernel.tenancy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs code in a scope of its own and, since a transaction keeps the scope it began with, in a transaction of its own. For
 * jobs that work clinic by clinic and for what happens before anybody is signed in.
 */
@Component
public class ScopedTransactions {
    private final TransactionTemplate transaction;

    ScopedTransactions(PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T extends @Nullable Object> T call(TenantScope scope, Supplier<T> body) {
        return scope.call(() -> transaction.execute(status -> body.get()));
    }

    public void run(TenantScope scope, Runnable body) {
        scope.run(() -> transaction.executeWithoutResult(status -> body.run()));
    }
}
