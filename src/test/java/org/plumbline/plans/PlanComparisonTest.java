package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.exercises.Category;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.Position;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Load;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.kernel.values.Tempo;
import org.plumbline.plans.PlanComparison.Aspect;
import org.plumbline.plans.PlanComparison.Kind;
import org.plumbline.plans.PlanDraft.Row;

class PlanComparisonTest {
    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary(List.of(
            exercise("bird-dog-3-opposite", "Bird dog 3: opposite arm and leg", "bird-dog-2-leg"),
            exercise("bird-dog-2-leg", "Bird dog 2: leg reach", null),
            exercise("pelvic-tilt-supine", "Pelvic tilt", null),
            exercise("side-bridge-knees", "Side bridge 1: from knees", null),
            exercise("hip-flexor-half-kneel", "Hip flexor stretch", null)));
    private static final Row BIRD_DOG_3 = row("bird-dog-3-opposite", Dose.reps(2, 6, 5, 30), DoseSide.BOTH);
    private static final Row BIRD_DOG_2 = row("bird-dog-2-leg", Dose.reps(2, 6, 5, 30), DoseSide.BOTH);
    private static final Row TILT = row("pelvic-tilt-supine", Dose.reps(2, 10, 3, 30), DoseSide.NONE);
    private static final Row SIDE_BRIDGE = row("side-bridge-knees", Dose.hold(3, 4, 10, 30), DoseSide.BOTH);
    private static final Row STRETCH = row("hip-flexor-half-kneel", Dose.hold(3, 1, 30, 10), DoseSide.BOTH);

    @Test
    void what_stands_as_it_stood_is_no_difference() {
        var comparison = compare(List.of(TILT, SIDE_BRIDGE), List.of(TILT, SIDE_BRIDGE));

        assertThat(comparison.isNone()).isTrue();
        assertThat(ComparisonWords.summary(comparison)).isEqualTo("nothing changed");
    }

    @Test
    void tells_what_is_new_changed_dropped_and_moved() {
        var fewer = with(SIDE_BRIDGE, SIDE_BRIDGE.dose().withSets(3, 2), DoseSide.BOTH, SIDE_BRIDGE.schedule());

        var comparison = compare(List.of(TILT, SIDE_BRIDGE, BIRD_DOG_2), List.of(fewer, TILT, STRETCH));

        assertThat(comparison.changes())
                .extracting(PlanComparison.Change::kind)
                .containsExactly(Kind.CHANGED, Kind.ADDED, Kind.DROPPED);
        assertThat(comparison.reordered()).isTrue();
        assertThat(ComparisonWords.summary(comparison)).isEqualTo("1 new, 1 changed, 1 dropped, new order");
        assertThat(details(comparison)).containsExactly("3 × 4 → 3 × 4 left, 2 × 4 right");
        assertThat(comparison.dropped()).containsExactly(BIRD_DOG_2);
    }

    @Test
    void each_aspect_is_told_from_what_to_what() {
        var tuesdays = new Schedule.Weekdays(Set.of(DayOfWeek.TUESDAY));
        var slow = TILT.dose().withTempo(new Tempo(2, 3)).withLoad(Load.kilograms("2.5"));
        var changes = List.of(
                List.of(with(TILT, Dose.reps(3, 10, 3, 30), DoseSide.NONE, TILT.schedule()), "2 × 10 → 3 × 10"),
                List.of(with(TILT, Dose.reps(2, 10, 5, 30), DoseSide.NONE, TILT.schedule()), "hold 3 s → 5 s"),
                List.of(with(TILT, Dose.reps(2, 10, 3, 60), DoseSide.NONE, TILT.schedule()), "rest 30 s → 60 s"),
                List.of(
                        with(TILT, slow, DoseSide.NONE, TILT.schedule()),
                        "no tempo → 2 s out, 3 s back, no load → 2.5 kg"),
                List.of(with(TILT, TILT.dose(), DoseSide.NONE, tuesdays), "every day → Tue"));

        for (var change : changes)
            assertThat(details(compare(List.of(TILT), List.of((Row) change.getFirst()))))
                    .containsExactly(((String) change.getLast()).split(", (?=no load)"));
    }

    @Test
    void a_side_and_a_stretch_are_told_once() {
        var left = with(STRETCH, Dose.hold(2, 1, 45, 10), DoseSide.LEFT, STRETCH.schedule());

        var comparison = compare(List.of(STRETCH), List.of(left));

        assertThat(details(comparison)).containsExactly("3 × 30 s → 2 × 45 s", "both sides → left only");
        assertThat(comparison.changes().getFirst().aspects()).containsExactly(Aspect.AMOUNT, Aspect.HOLD, Aspect.SIDE);
    }

    @Test
    void a_step_of_the_chain_takes_the_place_of_the_one_it_came_from() {
        var easier = compare(List.of(BIRD_DOG_3, TILT), List.of(fresh(BIRD_DOG_2), TILT));
        var harder = compare(List.of(BIRD_DOG_2), List.of(fresh(BIRD_DOG_3)));

        assertThat(ComparisonWords.summary(easier)).isEqualTo("1 easier");
        assertThat(details(easier)).containsExactly("replaces Bird dog 3: opposite arm and leg");
        assertThat(easier.dropped()).containsExactly(BIRD_DOG_3);
        assertThat(ComparisonWords.summary(harder)).isEqualTo("1 harder");
    }

    @Test
    void what_was_taken_out_and_in_again_is_the_same_exercise() {
        assertThat(compare(List.of(TILT), List.of(fresh(TILT))).isNone()).isTrue();
    }

    @Test
    void minutes_a_day_are_told_from_what_to_what() {
        var twice = with(TILT, Dose.reps(4, 10, 3, 30), DoseSide.NONE, TILT.schedule());

        assertThat(ComparisonWords.minutes(compare(List.of(TILT), List.of(twice))))
                .isEqualTo("3 → 6 minutes a day");
        assertThat(ComparisonWords.minutes(compare(List.of(TILT), List.of(TILT))))
                .isEqualTo("3 minutes a day");
    }

    private static List<String> details(PlanComparison comparison) {
        return ComparisonWords.details(comparison.changes().getFirst(), LIBRARY);
    }

    private static PlanComparison compare(List<Row> before, List<Row> after) {
        return PlanComparison.of(before, after, LIBRARY);
    }

    private static Row row(String exercise, Dose dose, DoseSide side) {
        return new Row(
                new LineageId(UUID.nameUUIDFromBytes(exercise.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                new ExerciseId(exercise),
                dose,
                side,
                Schedule.everyDay(),
                1,
                null,
                null);
    }

    private static Row with(Row row, Dose dose, DoseSide side, Schedule schedule) {
        return new Row(row.lineage(), row.exercise(), dose, side, schedule, row.timesADay(), null, null);
    }

    private static Row fresh(Row row) {
        return new Row(null, row.exercise(), row.dose(), row.side(), row.schedule(), 1, null, null);
    }

    private static Exercise exercise(String slug, String name, @Nullable String easier) {
        return new Exercise(
                new ExerciseId(slug),
                name,
                Category.values()[0],
                Position.values()[0],
                true,
                "none",
                Set.of(),
                "",
                Dose.reps(2, 10, 0, 30),
                1,
                7,
                List.of(),
                List.of(),
                easier == null ? null : new ExerciseId(easier),
                null,
                null,
                List.of(),
                "{}",
                "/figure");
    }
}
