package org.plumbline.kernel.tenancy;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the database may show to the code that runs: a clinic's rows, the directory rows of one account, the invitation of
 * a presented token. Bound by jobs, the demo and sign-in; without a binding the signed-in principal decides.
 */
public record TenantScope(
        @Nullable ClinicId clinic,
        @Nullable UUID account,
        @Nullable String tokenHash) {
    private static final ScopedValue<TenantScope> BOUND = ScopedValue.newInstance();
    private static final TenantScope NOTHING = new TenantScope(null, null, null);

    public TenantScope {
        if (tokenHash != null && !tokenHash.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("token hash");
    }

    /** No clinic, no account: only tables without a wall show rows. */
    public static TenantScope nothing() {
        return NOTHING;
    }

    public static TenantScope ofClinic(ClinicId clinic) {
        return new TenantScope(clinic, null, null);
    }

    /** The directory rows of this account, whatever its clinics: for signing in and for the switcher. */
    public static TenantScope ofAccount(UUID account) {
        return new TenantScope(null, account, null);
    }

    /** The one invitation whose token was presented. */
    public static TenantScope ofToken(String tokenHash) {
        return new TenantScope(null, null, tokenHash);
    }

    public <T extends @Nullable Object> T call(Supplier<T> body) {
        return ScopedValue.where(BOUND, this).call(body::get);
    }

    public void run(Runnable body) {
        ScopedValue.where(BOUND, this).run(body);
    }

    static @Nullable TenantScope bound() {
        return BOUND.isBound() ? BOUND.get() : null;
    }
}
