package org.plumbline.adherence.ui;

import static java.util.Comparator.naturalOrder;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.plumbline.adherence.AdherenceService;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.PatientGlance;
import org.plumbline.adherence.SignalService;
import org.plumbline.adherence.Signals;
import org.plumbline.diary.DiaryService;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Role;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.patients.PatientId;
import org.springframework.scheduling.TaskScheduler;

/** What the caseload asks of the portal: rows, the panel’s patient, acknowledging, and what changes while it is open. */
@org.springframework.stereotype.Component
class CaseloadOffice {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final AdherenceService adherence;
    private final SignalService signals;
    private final LiveUpdates live;
    private final CurrentUser user;
    private final ClinicDirectory clinics;
    private final TaskScheduler scheduler;
    private final Clock clock;

    CaseloadOffice(
            AdherenceService adherence,
            SignalService signals,
            LiveUpdates live,
            CurrentUser user,
            ClinicDirectory clinics,
            TaskScheduler scheduler,
            Clock clock) {
        this.adherence = adherence;
        this.signals = signals;
        this.live = live;
        this.user = user;
        this.clinics = clinics;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(clinics.current().zone()));
    }

    List<CaseloadRow> rows() {
        return adherence.caseload();
    }

    /** Nobody’s, once the browser is signed in as somebody else: news may come a moment before the page goes. */
    List<CaseloadRow> rows(PatientId changed) {
        var mine = user.get().filter(person -> person.has(Role.THERAPIST)).isPresent();
        return mine ? adherence.caseload(List.of(changed)) : List.of();
    }

    PatientGlance glance(PatientId patient) {
        return adherence.glance(patient);
    }

    /** All that was shown of the patient and may be acknowledged. */
    void acknowledge(CaseloadRow row) {
        row.news().stream()
                .filter(signal -> signal.kind().isAcknowledgeable())
                .forEach(signal -> signals.acknowledge(row.patient(), signal.id()));
    }

    /**
     * @param changed a patient, and whether something was logged
     * @param missed anybody may have changed
     */
    Registration listen(UI ui, BiConsumer<PatientId, Boolean> changed, Runnable missed) {
        var clinic = user.require().clinic();
        var logs = live.subscribe(
                clinic,
                DiaryService.LIVE_TOPIC,
                update -> ui.access(() -> changed.accept(new PatientId(update.subject()), true)));
        var raised = live.subscribe(
                clinic,
                Signals.LIVE_TOPIC,
                update -> ui.access(() -> changed.accept(new PatientId(update.subject()), false)));
        return Registration.combine(logs, raised, live.afterGap(() -> ui.access(missed::run)));
    }

    /** Once, when the first of these patients has midnight: “today” is yesterday then. */
    Registration atMidnight(UI ui, List<CaseloadRow> rows, Runnable passed) {
        var next = rows.stream()
                .map(row -> row.today().plusDays(1).atStartOfDay(row.zone()).toInstant())
                .min(naturalOrder());
        if (next.isEmpty()) return () -> {};
        var waiting = scheduler.schedule(
                () -> ui.access(passed::run), scheduler.getClock().instant().plus(until(next.get())));
        return () -> waiting.cancel(false);
    }

    /** A moment at least: a clock that runs behind must not make a circle. */
    private Duration until(Instant midnight) {
        var left = Duration.between(clock.instant(), midnight);
        return left.compareTo(SOON) < 0 ? SOON : left;
    }
}
