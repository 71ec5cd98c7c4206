package org.plumbline.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.Role;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.Holds;
import org.plumbline.plans.WarningSigns;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Statements;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
class SignalServiceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final Schedule DAILY = Schedule.everyDay();

    @Autowired
    SignalService service;

    @Autowired
    AdherenceService adherence;

    @Autowired
    Signals signals;

    @Autowired
    SignalForecast forecast;

    @Autowired
    RollUp rollUp;

    @Autowired
    Holds holds;

    @Autowired
    HoldService lifting;

    @Autowired
    WarningSigns signs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    Care care;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
    }

    @Test
    void midnight_raises_silence_once_and_an_entry_ends_it() {
        var amira = patient("Amira");

        midnight(3);
        assertThat(kinds(amira, 3)).isEmpty();
        midnight(4);
        midnight(4);
        assertThat(kinds(amira, 4)).containsExactly(SignalKind.SILENT, SignalKind.LOW);
        assertThat(of(amira, 4).getFirst().facts()).isEqualTo(new SignalFacts.Silent(3, null, null));

        midnight(5);
        assertThat(of(amira, 5).getFirst().facts()).isEqualTo(new SignalFacts.Silent(4, null, null));
        assertThat(of(amira, 5).getFirst().raisedAt()).isEqualTo(Care.noon(day(4)));

        care.log(amira, day(5));
        assertThat(kinds(amira, 5)).containsExactly(SignalKind.LOW);
        assertThat(rows(amira)).isEqualTo(2);
    }

    @Test
    void acknowledged_it_is_quiet_until_it_was_over_and_came_back() {
        var amira = patient("Amira");
        midnight(4);
        var silent = of(amira, 4).getFirst();

        acknowledge(amira, silent, 4);
        midnight(5);
        assertThat(of(amira, 5).getFirst().id()).isEqualTo(silent.id());
        assertThat(of(amira, 5).getFirst().acknowledged())
                .satisfies(by -> assertThat(by.name()).isEqualTo("Jonas Reber"))
                .satisfies(by -> assertThat(by.at()).isEqualTo(Care.noon(day(4))));

        care.log(amira, day(5));
        midnight(9);
        assertThat(of(amira, 9).getFirst().kind()).isEqualTo(SignalKind.SILENT);
        assertThat(of(amira, 9).getFirst().id()).isNotEqualTo(silent.id());
        assertThat(of(amira, 9).getFirst().isAcknowledged()).isFalse();
    }

    @Test
    void the_first_name_stands() {
        var amira = patient("Amira");
        var colleague = care.clinic().staff("Lea Moser", Role.THERAPIST);
        midnight(4);
        care.clinic()
                .inside(() ->
                        joinTeam(amira, colleague.membership(Role.THERAPIST).value()));
        var silent = of(amira, 4).getFirst();

        acknowledge(amira, silent, 4);
        Care.on(
                day(5),
                () -> care.clinic().clinics().as(colleague, () -> {
                    service.acknowledge(amira, silent.id());
                    return amira;
                }));

        assertThat(of(amira, 5).getFirst().acknowledged())
                .satisfies(by -> assertThat(by.name()).isEqualTo("Jonas Reber"));
    }

    private int joinTeam(PatientId patient, UUID membership) {
        return jdbc.sql(
                        "insert into care_team (clinic_id, id, episode_id, membership_id, role) values (?, ?, ?, ?, 'MEMBER')")
                .params(
                        care.clinic().id().value(),
                        UUID.randomUUID(),
                        care.episode(patient).value(),
                        membership)
                .update();
    }

    @Test
    void a_red_flag_stands_until_the_hold_is_lifted_and_is_not_ticked_off() {
        var amira = patient("Amira");
        var sign = signOfTheCatalogue();
        var hold = Care.on(
                day(1), () -> care.clinic().inside(() -> holds.raise(care.episode(amira), amira, List.of(sign))));

        var flag = of(amira, 1).getFirst();
        assertThat(flag.kind()).isEqualTo(SignalKind.RED_FLAG);
        assertThat(flag.facts()).isEqualTo(new SignalFacts.RedFlag(Care.noon(day(1)), List.of(sign)));
        assertThatThrownBy(() -> acknowledge(amira, flag, 1)).isInstanceOf(SignalRefused.class);
        midnight(9);
        assertThat(kinds(amira, 9)).contains(SignalKind.RED_FLAG);

        care.asTherapist(day(9), () -> {
            lifting.lift(amira, hold, "Seen in emergency, all clear");
            return amira;
        });
        assertThat(kinds(amira, 9)).doesNotContain(SignalKind.RED_FLAG);
    }

    private String signOfTheCatalogue() {
        return signs.urgentNow().getFirst().id();
    }

    @Test
    void pain_and_effort_are_told_on_entry_and_a_calmer_day_ends_them() {
        var amira = patient("Amira");
        care.log(amira, day(1));
        care.checkIn(amira, day(1), 6);
        assertThat(kinds(amira, 1)).isEmpty();

        care.log(amira, day(2));
        care.checkIn(amira, day(2), 7);
        assertThat(kinds(amira, 2)).containsExactly(SignalKind.PAIN_HIGH);
        care.logAndTell(amira, day(3), 4, 8, 9);
        assertThat(kinds(amira, 3)).containsExactly(SignalKind.PAIN_HIGH, SignalKind.EFFORT_HIGH);
        assertThat(of(amira, 3).getFirst().raisedAt()).isEqualTo(Care.noon(day(2)));

        care.logAndTell(amira, day(4), 2, 3, 5);
        assertThat(kinds(amira, 4)).isEmpty();
    }

    @Test
    void two_red_sessions_are_told_with_the_second() {
        var amira = patient("Amira");

        care.logAndTell(amira, day(1), 4, 6, 5);
        assertThat(kinds(amira, 1)).isEmpty();
        care.logAndTell(amira, day(3), 2, 5, 5);

        assertThat(of(amira, 3).getFirst().facts())
                .isEqualTo(new SignalFacts.RedSessions(List.of(
                        new SignalFacts.RedSession(day(1), SignalFacts.Red.DURING, 6),
                        new SignalFacts.RedSession(day(3), SignalFacts.Red.OVER_USUAL, 5))));
    }

    @Test
    void an_entry_that_rolls_back_raises_nothing() {
        var amira = patient("Amira");

        assertThatThrownBy(() -> Care.on(
                        day(1),
                        () -> care.clinic().inside(() -> {
                            holds.raise(care.episode(amira), amira, List.of(signOfTheCatalogue()));
                            throw new IllegalStateException("the line went dead");
                        })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(kinds(amira, 1)).isEmpty();
    }

    @Test
    void other_numbers_flag_others_and_change_nothing() {
        var amira = patient("Amira");
        care.checkIn(amira, day(1), 6);

        var flagged = Care.on(
                day(1),
                () -> care.clinic().inside(() -> forecast.flagged(Thresholds.DEFAULT.with(Limit.PAIN_HIGH, 6))));

        assertThat(flagged).containsExactly(Map.entry(SignalKind.PAIN_HIGH, 1));
        assertThat(kinds(amira, 1)).isEmpty();
    }

    @Test
    void a_missed_round_is_made_up_for_and_zones_have_their_own_midnight() {
        var here = patient("Here");
        var east = care.register("East", MONDAY.minusDays(1), ZoneId.of("Pacific/Kiritimati"));
        care.assign(east, MONDAY.minusDays(1), DAILY);

        midnight(3);
        assertThat(kinds(here, 3)).isEmpty();
        assertThat(kinds(east, 3)).contains(SignalKind.SILENT); // there it is tomorrow

        midnight(30);
        assertThat(kinds(here, 30)).contains(SignalKind.SILENT);
    }

    @Test
    void two_nodes_at_once_make_no_doubles() throws Exception {
        var patients =
                IntStream.range(0, 12).mapToObj(i -> patient("Patient " + i)).toList();

        try (var pool = Executors.newFixedThreadPool(4)) {
            var round = (Callable<Integer>) () -> {
                midnight(4);
                return 4;
            };
            for (var done : pool.invokeAll(List.of(round, round, round, round))) done.get();
        }

        for (var patient : patients) assertThat(rows(patient)).isEqualTo(2);
    }

    @Test
    void a_round_costs_the_same_number_of_statements_for_three_and_for_thirty() {
        IntStream.range(0, 3).forEach(i -> patient("Patient " + i));
        int few = Statements.during(() -> midnight(4)).size();
        IntStream.range(3, 33).forEach(i -> patient("Patient " + i));
        var live = Statements.during(() -> midnight(5)).stream()
                .filter(statement -> statement.contains("pg_notify"))
                .toList();

        assertThat(Statements.during(() -> midnight(6)).size() - 33).isLessThanOrEqualTo(few - 3);
        assertThat(live).hasSizeLessThanOrEqualTo(33);
    }

    @Test
    void a_discharge_is_the_end_of_all_signals() {
        var amira = patient("Amira");
        midnight(4);
        care.clinic()
                .inside(() -> jdbc.sql("update episode set end_day = ?, end_reason = 'x' where id = ?")
                        .params(day(5), care.episode(amira).value())
                        .update());

        midnight(6);

        assertThat(care.clinic().inside(() -> signals.open(Set.of(amira)))).isEmpty();
        assertThat(rows(amira)).isEqualTo(2);
    }

    @Test
    void who_is_low_or_has_a_pressing_signal_is_at_risk() {
        IntStream.range(0, 6).forEach(i -> {
            var patient = patient("Patient " + i);
            IntStream.range(1, 8).forEach(day -> care.logAll(patient, day(day)));
        });
        var amira = patient("Amira");
        IntStream.range(1, 8).forEach(day -> care.logAll(amira, day(day)));
        assertThat(atRisk(8)).isZero();

        Care.on(
                day(8),
                () -> care.clinic()
                        .inside(() -> holds.raise(care.episode(amira), amira, List.of(signOfTheCatalogue()))));

        assertThat(atRisk(8)).isEqualTo(1);
    }

    private int atRisk(int day) {
        return care.asManager(day(day), () -> adherence.review()).atRisk().atRisk();
    }

    @Test
    void signals_are_for_the_care_team() {
        var amira = patient("Amira");
        midnight(4);
        var silent = of(amira, 4).getFirst().id();
        var colleague = care.clinic().staff("Lea Moser", Role.THERAPIST);

        assertThatThrownBy(() -> care.asManager(day(4), () -> service.of(amira)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> care.asPatient(amira, day(4), () -> service.of(amira)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> care.clinic().clinics().as(colleague, () -> service.of(amira)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> care.clinic().clinics().as(colleague, () -> service.acknowledge(amira, silent)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void another_patients_signal_is_not_found() {
        var amira = patient("Amira");
        var noah = patient("Noah");
        midnight(4);
        var noahs = of(noah, 4).getFirst();

        assertThatThrownBy(() -> acknowledge(amira, noahs, 4)).isInstanceOf(NotFound.class);
        assertThat(of(noah, 4).getFirst().isAcknowledged()).isFalse();
    }

    private PatientId patient(String name) {
        var patient = care.register(name, MONDAY, TestClinics.ZONE);
        care.assign(patient, MONDAY, DAILY);
        return patient;
    }

    private void midnight(int day) {
        Care.on(day(day), () -> {
            TenantScope.ofClinic(care.clinic().id()).run(rollUp::extend);
            return day;
        });
    }

    private void acknowledge(PatientId patient, Signal signal, int day) {
        care.asTherapist(day(day), () -> {
            service.acknowledge(patient, signal.id());
            return patient;
        });
    }

    private List<Signal> of(PatientId patient, int day) {
        return care.asTherapist(day(day), () -> service.of(patient));
    }

    private List<SignalKind> kinds(PatientId patient, int day) {
        return of(patient, day).stream().map(Signal::kind).toList();
    }

    private int rows(PatientId patient) {
        return care.clinic()
                .inside(() -> jdbc.sql("select count(*) from signal where patient_id = ?")
                        .param(patient.value())
                        .query(Integer.class)
                        .single());
    }

    private static LocalDate day(int after) {
        return MONDAY.plusDays(after);
    }
}
