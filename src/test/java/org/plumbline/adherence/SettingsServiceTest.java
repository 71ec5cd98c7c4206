package org.plumbline.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.ClinicDraft;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.support.Patience;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Statements;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
class SettingsServiceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    @Autowired
    SettingsService service;

    @Autowired
    Signals signals;

    @Autowired
    ClinicDirectory clinics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    Care care;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
    }

    @Test
    void what_is_saved_is_read_again_and_audited() {
        var before = read();
        var changed = new Settings(
                new ClinicDraft(" Hill  Back Clinic ", "+41 44 555 01 99", "112", ZoneId.of("Europe/Vienna")),
                before.limits().with(Limit.PAIN_HIGH, 6),
                before.version());

        save(changed);

        assertThat(read())
                .isEqualTo(new Settings(
                        new ClinicDraft("Hill Back Clinic", "+41 44 555 01 99", "112", ZoneId.of("Europe/Vienna")),
                        Thresholds.DEFAULT.with(Limit.PAIN_HIGH, 6),
                        before.version() + 1));
        assertThat(care.clinic().inside(() -> clinics.current()).name()).isEqualTo("Hill Back Clinic");
        assertThat(care.clinic()
                        .inside(() -> jdbc.sql("select count(*) from audit_event where action = 'clinic.edit'")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void the_second_of_two_managers_is_told_and_overwrites_nothing() {
        var seen = read();
        save(new Settings(renamed(seen, "First"), seen.limits(), seen.version()));

        assertThatThrownBy(() -> save(new Settings(renamed(seen, "Second"), seen.limits(), seen.version())))
                .isInstanceOf(IdentityRefused.class);

        assertThat(read().clinic().name()).isEqualTo("First");
    }

    @Test
    void only_managers_read_and_change_settings_and_only_their_own() {
        var seen = read();

        assertThatThrownBy(() -> care.clinic().asTherapist(() -> service.read()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> care.clinic().asTherapist(() -> service.effects(Thresholds.DEFAULT)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> care.clinic().clinics().as(care.clinic().therapist(), () -> service.save(seen)))
                .isInstanceOf(AccessDeniedException.class);

        var other = beans.createBean(Care.class);
        save(new Settings(renamed(seen, "Mine"), seen.limits(), seen.version()));
        assertThat(other.clinic().asManager(() -> service.read()).clinic().name())
                .isEqualTo("Northside Back Clinic");
    }

    @Test
    void each_limit_tells_whom_it_would_flag() {
        patients(4, 6);
        patients(2, 2);

        var now = effects(Thresholds.DEFAULT);
        var would = effects(Thresholds.DEFAULT.with(Limit.LOW_BELOW, 20).with(Limit.ON, 100));

        assertThat(now.active()).isEqualTo(6);
        assertThat(now.flagged()).containsEntry(Limit.LOW_BELOW, 2).containsEntry(Limit.ON, 4);
        assertThat(now.flagged()).containsEntry(Limit.PARTLY, 2).containsEntry(Limit.SILENT_DUE_DAYS, 2);
        assertThat(would.flagged()).doesNotContainKey(Limit.LOW_BELOW).containsEntry(Limit.ON, 4);
    }

    @Test
    void what_a_limit_would_flag_costs_the_same_number_of_statements_at_any_size() {
        patients(3, 2);
        int few = Statements.during(() -> effects(Thresholds.DEFAULT)).size();
        patients(30, 2);

        assertThat(Statements.during(() -> effects(Thresholds.DEFAULT))).hasSize(few);
    }

    @Test
    void signals_follow_a_changed_limit() {
        var all = patients(LocalDate.now(clock.withZone(TestClinics.ZONE)).minusDays(6), 5, 3); // silent for two days
        var seen = read();

        save(new Settings(seen.clinic(), seen.limits().with(Limit.SILENT_DUE_DAYS, 1), seen.version()));

        Patience.await()
                .until(() -> care.clinic().inside(() -> signals.open(all)).values().stream()
                                .flatMap(List::stream)
                                .filter(signal -> signal.kind() == SignalKind.SILENT)
                                .count()
                        == all.size());
    }

    private static ClinicDraft renamed(Settings seen, String name) {
        return new ClinicDraft(
                name,
                seen.clinic().phone(),
                seen.clinic().emergencyNumber(),
                seen.clinic().zone());
    }

    private Settings read() {
        return care.clinic().asManager(() -> service.read());
    }

    private void save(Settings changed) {
        care.clinic().clinics().as(care.clinic().manager(), () -> service.save(changed));
    }

    private LimitEffects.Effects effects(Thresholds limits) {
        return care.asManager(MONDAY.plusDays(7), () -> service.effects(limits));
    }

    /** Registered on Monday, with something due from Tuesday on, of which they do the first days. */
    private List<PatientId> patients(int count, int daysDone) {
        return patients(MONDAY, count, daysDone);
    }

    private List<PatientId> patients(LocalDate start, int count, int daysDone) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var patient = care.register("Patient %d of %d".formatted(i, daysDone), start);
                    care.assign(patient, start, Schedule.everyDay());
                    IntStream.rangeClosed(1, daysDone).forEach(day -> care.log(patient, start.plusDays(day)));
                    return patient;
                })
                .toList();
    }
}
