package org.plumbline.kernel.tenancy;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * The scope of the running code: an explicit {@link TenantScope} wins, else the signed-in principal, else nothing. The
 * strategy is the injected bean, not the static holder: Vaadin's strategy lives per application context.
 */
@Component
public class CurrentTenant {
    private final ObjectProvider<SecurityContextHolderStrategy> strategies;

    CurrentTenant(ObjectProvider<SecurityContextHolderStrategy> strategies) {
        this.strategies = strategies;
    }

    public TenantScope scope() {
        var bound = TenantScope.bound();
        if (bound != null) return bound;
        var authentication = strategies
                .getIfAvailable(SecurityContextHolder::getContextHolderStrategy)
                .getContext()
                .getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof TenantPrincipal principal
                ? new TenantScope(principal.clinic(), principal.accountId(), null)
                : TenantScope.nothing();
    }

    /** The clinic in context. @throws IllegalStateException where there is none */
    public ClinicId clinic() {
        var clinic = scope().clinic();
        if (clinic == null) throw new IllegalStateException("no clinic in context");
        return clinic;
    }
}
