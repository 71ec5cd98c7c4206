package org.plumbline.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.SkipReason;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.ExcuseService;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.PauseService;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.WarningSigns;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever people do, in whatever order and however late: the roll-up that each change left is the one that a rebuild from
 * plan and log makes.
 */
@PlumblineTest
class LateChangesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final int DAYS = 24;

    /** Clocks go forward in Zurich on the third Sunday; the others lie far to the east and to the west. */
    private static final List<ZoneId> ZONES =
            List.of(TestClinics.ZONE, ZoneId.of("Pacific/Kiritimati"), ZoneId.of("Pacific/Niue"));

    @Autowired
    PlanService plans;

    @Autowired
    PauseService pauses;

    @Autowired
    ExcuseService excuses;

    @Autowired
    HoldService holds;

    @Autowired
    WarningSigns signs;

    @Autowired
    EpisodeService courses;

    @Autowired
    RollUp rollUp;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Care care;
    private PatientId amira;
    private Random chance;
    private LocalDate today;
    private final List<LogEntryId> loggedToday = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    private record Change(String name, Runnable act) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("plumbline.seeds", 4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_rebuild_after_any_change_finds_nothing_to_mend(long seed) {
        chance = new Random(seed);
        care = beans.createBean(Care.class);
        amira = care.register("Amira", MONDAY, TestClinics.ZONE);
        care.assign(amira, MONDAY, Schedule.everyDay(), new Schedule.DaysAWeek(3));
        var seen = new LinkedHashSet<EpisodeId>();

        for (int day = 0; day < DAYS; day++) {
            today = MONDAY.plusDays(day);
            loggedToday.clear();
            Care.on(today, () -> {
                TenantScope.ofClinic(care.clinic().id()).run(rollUp::extend);
                return today;
            });
            for (int change = chance.nextInt(4); change > 0; change--) {
                change();
                seen.add(care.episode(amira));
                seen.forEach(this::assertRebuiltTheSame);
            }
        }
    }

    private void change() {
        var all = List.of(
                new Change("log", () -> loggedToday.add(care.log(amira, today))),
                new Change("log second", () -> loggedToday.add(care.logSecond(amira, today))),
                new Change("log all", () -> care.logAll(amira, today)),
                new Change("back-fill", this::backFill),
                new Change("undo", this::undo),
                new Change("skip", () -> care.skip(amira, today, reason())),
                new Change("accept", () -> excuse(true)),
                new Change("refuse", () -> excuse(false)),
                new Change("assign", this::assign),
                new Change("stop", this::stop),
                new Change("pause", this::pause),
                new Change("go on", this::goOn),
                new Change("warn", this::warn),
                new Change("lift", this::lift),
                new Change("move", () -> care.move(amira, today, ZONES.get(chance.nextInt(ZONES.size())))),
                new Change("end", this::end),
                new Change("void end", this::voidEnd),
                new Change("come back", this::comeBack));
        var change = all.get(chance.nextInt(all.size()));
        done.add(today + " " + change.name());
        try {
            change.act().run();
        } catch (Refused refused) {
            done.add("  refused " + refused.key());
        } catch (IndexOutOfBoundsException | NoSuchElementException nothing) {
            done.add("  nothing there");
        }
    }

    private void backFill() {
        var day = today.minusDays(1L + chance.nextInt(7));
        care.logLate(amira, care.prescription(amira, day), today, day);
    }

    private void undo() {
        care.undo(amira, today, loggedToday.removeLast());
    }

    private SkipReason reason() {
        return List.of(SkipReason.SICK, SkipReason.PLANNED_REST, SkipReason.NO_TIME)
                .get(chance.nextInt(3));
    }

    private void excuse(boolean accept) {
        therapist(() -> {
            var day = excuses.waiting(amira).getFirst().day();
            if (accept) excuses.accept(amira, day);
            else excuses.refuse(amira, day);
        });
    }

    private void assign() {
        var schedules = List.of(
                Schedule.everyDay(),
                new Schedule.DaysAWeek(1 + chance.nextInt(6)),
                new Schedule.EveryNDays(2),
                new Schedule.DaysAWeek(2));
        care.assign(amira, today, schedules.get(chance.nextInt(4)), schedules.get(chance.nextInt(4)));
    }

    private void stop() {
        therapist(() -> {
            var inForce = plans.current(amira).inForce();
            if (inForce != null)
                plans.stop(amira, inForce.prescriptions().getFirst().lineage(), "It hurts");
        });
    }

    private void pause() {
        var from = today.plusDays(chance.nextInt(14) - 8);
        therapist(() -> pauses.agree(amira, from, from.plusDays(chance.nextInt(4))));
    }

    private void goOn() {
        therapist(() -> {
            var pause = pauses.of(amira).getFirst().id();
            if (chance.nextBoolean()) pauses.goOn(amira, pause);
            else pauses.withdraw(amira, pause, "Never agreed");
        });
    }

    private void warn() {
        care.asPatient(
                amira,
                today,
                () -> holds.raise(amira, List.of(signs.soon().getFirst().id())));
    }

    private void lift() {
        therapist(() -> holds.lift(amira, holds.open(amira).orElseThrow().id(), "Seen and all clear"));
    }

    private void end() {
        if (chance.nextInt(3) > 0) return;
        therapist(() ->
                courses.end(amira, courses.care(amira).version(), today.minusDays(chance.nextInt(4)), "Goals reached"));
    }

    private void voidEnd() {
        therapist(() -> courses.voidEnd(amira, courses.care(amira).version(), "Not yet"));
    }

    private void comeBack() {
        therapist(() -> courses.comeBack(amira, courses.care(amira).version(), null, 6));
        care.assign(amira, today, Schedule.everyDay(), new Schedule.DaysAWeek(3));
    }

    private void therapist(Runnable act) {
        care.asTherapist(today, () -> {
            act.run();
            return today;
        });
    }

    private void assertRebuiltTheSame(EpisodeId episode) {
        for (var table : List.of("patient_day", "patient_week", "exercise_week")) {
            var before = rows(table, episode);
            Care.on(
                    today,
                    () -> care.clinic().inside(() -> {
                        rollUp.rebuild(episode);
                        return today;
                    }));
            assertThat(rows(table, episode).stream().limit(before.size()))
                    .as("%s after %s", table, done)
                    .containsExactlyElementsOf(before);
        }
    }

    private List<Map<String, Object>> rows(String table, EpisodeId episode) {
        return care.clinic()
                .inside(() -> jdbc.sql("select t.* from " + table + " t where episode_id = ? order by 1, 2, 3, 4, 5")
                        .param(episode.value())
                        .query()
                        .listOfRows());
    }
}
