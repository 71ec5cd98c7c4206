package org.plumbline.kernel.tenancy;

import java.util.UUID;

/** A signed-in principal that belongs to a clinic. */
public interface TenantPrincipal {
    ClinicId clinic();

    UUID accountId();
}
