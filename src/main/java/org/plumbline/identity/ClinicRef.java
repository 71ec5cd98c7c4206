package org.plumbline.identity;

import org.plumbline.kernel.tenancy.ClinicId;

/** That a clinic exists, and nothing else: all that code without a clinic may know. */
public record ClinicRef(ClinicId id, boolean demo) {}
