package org.plumbline.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.identity.Role;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.DischargeEffect;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.ExcuseKind;
import org.plumbline.plans.ExcuseRefused;
import org.plumbline.plans.ExcuseRequest;
import org.plumbline.plans.ExcuseService;
import org.plumbline.plans.PauseEffect;
import org.plumbline.plans.PauseId;
import org.plumbline.plans.PauseRefused;
import org.plumbline.plans.PauseRefused.Field;
import org.plumbline.plans.PauseService;
import org.plumbline.plans.PlanCalendar;
import org.plumbline.support.PlumblineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Pauses, excuses and ends as therapists agree them: what they say they will change, and what the days then score. */
@PlumblineTest
class DaysOffTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final Schedule DAILY = Schedule.everyDay();

    @Autowired
    AdherenceService adherence;

    @Autowired
    PauseService pauses;

    @Autowired
    ExcuseService excuses;

    @Autowired
    EpisodeService episodes;

    @Autowired
    PlanCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RollUp rollUp;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Care care;
    private PatientId amira;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
        amira = care.register("Amira", day(0));
        care.assign(amira, day(0), DAILY, new Schedule.DaysAWeek(3));
    }

    @Test
    void a_pause_says_what_falls_out_and_then_it_does() {
        assertThat(on(10, () -> pauses.effect(amira, day(7), day(13)))).isEqualTo(new PauseEffect(2, 10, true));
        assertThat(sevenDays(14)).isEqualTo(new Share(0, 10));

        on(10, () -> pauses.agree(amira, day(7), day(13)));

        assertThat(sevenDays(14)).isEqualTo(Share.NONE);
        assertThat(on(10, () -> pauses.effect(amira, day(7), day(13)))).isEqualTo(new PauseEffect(0, 0, true));
        assertThat(on(10, () -> pauses.of(amira))).singleElement().satisfies(pause -> {
            assertThat(pause.from()).isEqualTo(day(7));
            assertThat(pause.to()).isEqualTo(day(13));
            assertThat(pause.by()).isEqualTo("Jonas Reber");
        });
    }

    @Test
    void a_withdrawn_pause_asks_again_for_what_the_plan_asked() {
        var pause = on(10, () -> pauses.agree(amira, day(7), day(13)));

        care.asTherapist(day(12), () -> {
            pauses.withdraw(amira, pause, "Wrong patient");
            return true;
        });

        assertThat(sevenDays(14)).isEqualTo(new Share(0, 10));
        assertThat(on(14, () -> pauses.of(amira))).isEmpty();
        assertRefused(Field.ALL, () -> run(14, () -> pauses.withdraw(amira, pause, "Again")));
    }

    @Test
    void exercises_go_on_before_a_pause_has_run_out_and_its_past_days_stay_paused() {
        var pause = on(7, () -> pauses.agree(amira, day(7), day(20)));

        run(10, () -> pauses.goOn(amira, pause));

        assertThat(on(10, () -> pauses.of(amira))).singleElement().satisfies(left -> {
            assertThat(left.from()).isEqualTo(day(7));
            assertThat(left.to()).isEqualTo(day(9));
        });
        // daily from Thursday on; of 3 a week, 4 of 7 days count: 12/7 rounds to 2
        assertThat(sevenDays(14)).isEqualTo(new Share(0, 6));
    }

    @Test
    void a_pause_that_began_today_is_gone_when_the_exercises_go_on() {
        var pause = on(7, () -> pauses.agree(amira, day(7), day(20)));

        run(7, () -> pauses.goOn(amira, pause));

        assertThat(on(7, () -> pauses.of(amira))).isEmpty();
        assertRefused(Field.ALL, () -> run(7, () -> pauses.goOn(amira, pause)));
    }

    @Test
    void what_does_not_run_today_cannot_go_on_today() {
        var later = on(7, () -> pauses.agree(amira, day(12), day(20)));

        assertRefused(Field.ALL, () -> run(7, () -> pauses.goOn(amira, later)));
    }

    @Test
    void two_pauses_do_not_share_a_day() {
        run(7, () -> pauses.agree(amira, day(10), day(12)));

        assertRefused(Field.FROM, () -> run(7, () -> pauses.agree(amira, day(12), day(20))));
        run(7, () -> pauses.agree(amira, day(13), day(20)));

        assertThat(on(7, () -> pauses.of(amira))).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource
    void what_cannot_be_a_pause_is_said_beside_its_field(Field field, LocalDate from, LocalDate to) {
        assertRefused(field, () -> run(40, () -> pauses.agree(amira, from, to)));
        assertThat(on(40, () -> pauses.of(amira))).isEmpty();
    }

    static Stream<Arguments> what_cannot_be_a_pause_is_said_beside_its_field() {
        return Stream.of(
                Arguments.of(Field.FROM, null, day(40)),
                Arguments.of(Field.TO, day(40), null),
                Arguments.of(Field.TO, day(40), day(39)),
                Arguments.of(Field.FROM, day(11), day(40)),
                Arguments.of(Field.FROM, LocalDate.of(1, 1, 1), day(40)),
                Arguments.of(Field.FROM, day(40 + 183), day(40 + 190)),
                Arguments.of(Field.TO, day(40), day(40 + 84)),
                Arguments.of(Field.TO, day(40), LocalDate.of(9999, 12, 31)));
    }

    @Test
    void the_first_and_the_last_possible_day_are_fine() {
        run(40, () -> pauses.agree(amira, day(12), day(12)));
        run(40, () -> pauses.agree(amira, day(40), day(40 + 83)));

        assertThat(on(40, () -> pauses.of(amira))).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource
    void a_pause_is_not_withdrawn_without_a_readable_reason(String reason) {
        var pause = on(7, () -> pauses.agree(amira, day(7), day(9)));

        assertRefused(Field.REASON, () -> run(7, () -> pauses.withdraw(amira, pause, reason)));
        assertThat(on(7, () -> pauses.of(amira))).hasSize(1);
    }

    static Stream<String> a_pause_is_not_withdrawn_without_a_readable_reason() {
        return Stream.of("", " \n ", "x".repeat(501), "x".repeat(10_000), "a\u0000b", "half \ud83d");
    }

    @Test
    void an_accepted_excuse_takes_the_day_out_and_a_refused_one_does_not() {
        excuse(day(8), "UNWELL");
        excuse(day(9), "PLANNED_REST");
        assertThat(on(10, () -> excuses.waiting(amira)))
                .extracting(
                        ExcuseRequest::day,
                        ExcuseRequest::kind,
                        each -> each.exercises().size())
                .containsExactly(tuple(day(8), ExcuseKind.UNWELL, 2), tuple(day(9), ExcuseKind.PLANNED_REST, 2));

        run(10, () -> excuses.accept(amira, day(8)));
        run(10, () -> excuses.refuse(amira, day(9)));

        // one daily occurrence less; of 3 a week, six days count: 18/7 rounds to 3
        assertThat(sevenDays(14)).isEqualTo(new Share(0, 9));
        assertThat(on(10, () -> excuses.waiting(amira))).isEmpty();
        assertThatThrownBy(() -> run(10, () -> excuses.accept(amira, day(9)))).isInstanceOf(ExcuseRefused.class);
        assertThatThrownBy(() -> run(10, () -> excuses.refuse(amira, day(8)))).isInstanceOf(ExcuseRefused.class);
    }

    @Test
    void an_end_says_what_it_takes_away_and_windows_count_back_from_the_day_after() {
        care.log(amira, day(8));
        assertThat(on(14, () -> episodes.effectOfEnd(amira, day(10))))
                .isEqualTo(new DischargeEffect(day(11), 2, 3 + 1));

        run(14, () -> episodes.end(amira, version(14), day(10), "Goals reached"));

        var seven = on(14, () -> adherence.days(amira, care.episode(amira)))
                .figures()
                .getFirst()
                .frequency();
        // daily Saturday to Thursday without the discharge day, and what is missing of three a week
        assertThat(seven.done()).isEqualTo(1);
        assertThat(seven)
                .isEqualTo(on(40, () -> adherence.days(amira, care.episode(amira)))
                        .figures()
                        .getFirst()
                        .frequency());
    }

    @Test
    void an_end_by_mistake_leaves_the_days_between_counting_only_what_was_done() {
        assertThat(sevenDays(14)).isEqualTo(new Share(0, 10));
        run(9, () -> episodes.end(amira, version(9), day(9), "Goals reached"));

        run(12, () -> episodes.voidEnd(amira, version(12), "Wrong patient"));

        // daily: Monday, Tuesday and Sunday; three a week fall due on those as well
        assertThat(sevenDays(14)).isEqualTo(new Share(0, 6));
        assertThat(rebuilt(14)).isEqualTo(new Share(0, 6));
    }

    @Test
    void an_ended_course_agrees_and_answers_nothing_more() {
        excuse(day(8), "UNWELL");
        run(10, () -> episodes.end(amira, version(10), day(10), "Goals reached"));

        assertRefused(Field.ALL, () -> run(10, () -> pauses.agree(amira, day(9), day(9))));
        assertThatThrownBy(() -> run(10, () -> excuses.accept(amira, day(8)))).isInstanceOf(ExcuseRefused.class);
        assertThat(on(10, () -> excuses.waiting(amira))).isEmpty();
    }

    @Test
    void nobody_but_the_care_team_agrees_or_answers() {
        var pause = on(7, () -> pauses.agree(amira, day(7), day(9)));
        excuse(day(10), "UNWELL");
        List<Runnable> calls = List.of(
                () -> pauses.of(amira),
                () -> pauses.effect(amira, day(7), day(9)),
                () -> pauses.agree(amira, day(20), day(21)),
                () -> pauses.goOn(amira, pause),
                () -> pauses.withdraw(amira, pause, "Wrong patient"),
                () -> excuses.waiting(amira),
                () -> excuses.accept(amira, day(10)),
                () -> excuses.refuse(amira, day(10)));
        var colleague = care.clinic().staff("Lea Moser", Role.THERAPIST);
        var elsewhere = beans.createBean(Care.class).clinic().therapist();
        for (var stranger : List.of(colleague, elsewhere, care.clinic().manager()))
            for (var call : calls)
                assertThatThrownBy(() -> care.clinic().clinics().as(stranger, call))
                        .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void somebody_else_s_pause_is_not_there() {
        var berta = care.register("Berta", day(0));
        var hers = care.asTherapist(day(7), () -> pauses.agree(berta, day(7), day(9)));
        Consumer<PauseId> untouched = id -> assertThat(care.asTherapist(day(7), () -> pauses.of(berta)))
                .extracting("id")
                .containsExactly(id);

        assertRefused(Field.ALL, () -> run(7, () -> pauses.goOn(amira, hers)));
        assertRefused(Field.ALL, () -> run(7, () -> pauses.withdraw(amira, hers, "Wrong patient")));
        assertRefused(Field.ALL, () -> run(7, () -> pauses.goOn(amira, new PauseId(UUID.randomUUID()))));
        untouched.accept(hers);
    }

    private void excuse(LocalDate day, String kind) {
        var episode = care.episode(amira);
        care.clinic().inside(() -> {
            for (var each : calendar.course(episode).versions().getFirst().prescriptions())
                jdbc.sql("""
                        insert into excuse (clinic_id, id, episode_id, lineage, day, kind, declared_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                        .params(
                                care.clinic().id().value(),
                                Ids.next(),
                                episode.value(),
                                each.lineage().value(),
                                day,
                                kind,
                                day.atTime(18, 0).atOffset(ZoneOffset.UTC))
                        .update();
            return true;
        });
    }

    private Share sevenDays(int today) {
        return on(today, () -> adherence.days(amira, care.episode(amira)))
                .figures()
                .getFirst()
                .frequency();
    }

    private Share rebuilt(int today) {
        Care.on(
                day(today),
                () -> care.clinic().inside(() -> {
                    rollUp.rebuild(care.episode(amira));
                    return true;
                }));
        return sevenDays(today);
    }

    private int version(int today) {
        return on(today, () -> episodes.care(amira)).version();
    }

    private <T> T on(int day, Supplier<T> body) {
        return care.asTherapist(day(day), body);
    }

    private void run(int day, Runnable body) {
        care.asTherapist(day(day), () -> {
            body.run();
            return true;
        });
    }

    private static void assertRefused(Field field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(PauseRefused.class))
                .extracting(PauseRefused::field)
                .isEqualTo(field);
    }

    private static LocalDate day(int offset) {
        return MONDAY.plusDays(offset);
    }
}
