package org.plumbline.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.plumbline.adherence.RollUp;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.ClinicRef;
import org.plumbline.identity.DemoOffer;
import org.plumbline.kernel.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills the demo clinics behind the open port. Each person's course is one transaction, so that a start that was cut off
 * goes on where it stood. Refuses a database that holds real clinics.
 */
@Component
@Conditional(DemoEnabled.class)
class DemoClinics implements DemoOffer, HealthIndicator, InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(DemoClinics.class);
    /** As many courses at once as there are cores on a small machine. */
    private static final int SLOTS = 2;

    /** Up to so many patients the last two weeks are lived entry by entry; above, the whole past is written at once. */
    private static final int ONE_BY_ONE = 500;

    private final ClinicDirectory directory;
    private final DemoStaff staff;
    private final CourseSimulation simulation;
    private final DemoProperties properties;
    private final RollUp rollUp;
    private final Clock clock;
    private volatile Status status = Status.FILLING;

    DemoClinics(
            ClinicDirectory directory,
            DemoStaff staff,
            CourseSimulation simulation,
            DemoProperties properties,
            RollUp rollUp,
            Clock clock) {
        this.directory = directory;
        this.staff = staff;
        this.simulation = simulation;
        this.properties = properties;
        this.rollUp = rollUp;
        this.clock = clock;
    }

    /** Before the port opens. @throws IllegalStateException on a database that holds real clinics */
    @Override
    public void afterPropertiesSet() {
        if (!directory.all().stream().allMatch(ClinicRef::demo)) {
            throw new IllegalStateException(
                    "This database holds real clinics: the demo does not start on it. Set plumbline.demo.enabled=false.");
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void fillBehindTheOpenPort() {
        Thread.ofVirtual().name("demo").start(this::fill);
    }

    void fill() {
        var started = clock.instant();
        try {
            for (var clinic : staff.open(properties.patients())) fill(clinic);
            status = Status.READY;
            LOG.info(
                    "The demo clinics stand after {} s",
                    Duration.between(started, clock.instant()).toSeconds());
        } catch (RuntimeException | Error | InterruptedException e) {
            status = Status.FAILED;
            LOG.error("The demo clinics could not be filled; the next start goes on with them", e);
        }
    }

    private void fill(DemoClinic clinic) throws InterruptedException {
        var now = clock.instant();
        var slots = new Semaphore(SLOTS);
        boolean atOnce = clinic.patients() > ONE_BY_ONE;
        var failures = new ConcurrentLinkedQueue<Throwable>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person : Person.cast(
                    clinic.patients(),
                    now.atZone(clinic.zone()).toLocalDate(),
                    properties.weeks() * 7 - 1,
                    properties.seed() + clinic.seed())) {
                slots.acquire();
                executor.submit(() -> {
                    try {
                        simulation.live(clinic, person, now, atOnce);
                    } catch (RuntimeException | Error e) {
                        failures.add(e);
                    } finally {
                        slots.release();
                    }
                });
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    failures.size() + " of " + clinic.patients() + " courses", failures.element());
        }
        TenantScope.ofClinic(clinic.id()).run(rollUp::extend);
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public List<DemoAccount> accounts() {
        return DemoStaff.OFFERED;
    }

    /** UP when the demo stands: who waits for health finds a clinic that is alive, or hears that there will be none. */
    @Override
    public Health health() {
        return switch (status) {
            case READY, OFF -> Health.up().build();
            case FILLING -> Health.outOfService().build();
            case FAILED -> Health.down().build();
        };
    }
}
