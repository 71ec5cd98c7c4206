package org.plumbline.kernel.live;

import java.util.UUID;
import org.plumbline.kernel.tenancy.ClinicId;

/** Something changed that open screens may show. Ids only. */
public record LiveUpdate(ClinicId clinic, String topic, UUID subject) {}
