package org.plumbline.identity;

import java.time.ZoneId;
import org.plumbline.kernel.tenancy.ClinicId;

/** What the portal tells about a clinic. */
public record ClinicInfo(ClinicId id, String name, ZoneId zone, String phone, String emergencyNumber, boolean demo) {}
