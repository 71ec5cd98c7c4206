package org.plumbline.adherence.internal;

import java.util.concurrent.TimeUnit;
import org.plumbline.adherence.RollUp;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the days ahead written and judges signals after each patient’s midnight, clinic by clinic. Every quarter of an
 * hour, since midnight comes at another time in each zone; a run with nothing to do costs a few statements a clinic. No
 * figure waits for it: how far a day has closed is decided when reading.
 */
@Component
class RollUpJob {
    private static final Logger LOG = LoggerFactory.getLogger(RollUpJob.class);

    private final ClinicDirectory clinics;
    private final RollUp rollUp;

    RollUpJob(ClinicDirectory clinics, RollUp rollUp) {
        this.clinics = clinics;
        this.rollUp = rollUp;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void extendAll() {
        for (var clinic : clinics.all()) extend(clinic.id());
    }

    private void extend(ClinicId clinic) {
        try {
            TenantScope.ofClinic(clinic).run(rollUp::extend);
        } catch (RuntimeException e) { // the next clinic is not to wait for this one
            LOG.warn("Days ahead of clinic {} not written, next try in a quarter of an hour", clinic, e);
        }
    }
}
