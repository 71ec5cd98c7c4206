package org.plumbline.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.exercises.Category;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.Position;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.patients.EpisodeId;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanVersion;
import org.plumbline.plans.PlanVersionId;
import org.plumbline.plans.Prescription;
import org.plumbline.plans.PrescriptionId;

class PlanSheetTest {
    private static final Exercise BRIDGE = exercise("bridge", false);
    private static final Exercise SIDE_BRIDGE = exercise("side-bridge", true);
    private static final Exercise BIRD_DOG = exercise("bird-dog", true);
    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary(List.of(BRIDGE, SIDE_BRIDGE, BIRD_DOG));

    @Test
    void an_exercise_starts_as_the_library_proposes_it() {
        var sheet = PlanSheet.of(null, LIBRARY);

        var added = sheet.add(BIRD_DOG, null, null).orElseThrow();

        assertThat(added.row()).isEqualTo(PlanDraft.Row.of(BIRD_DOG, null));
        assertThat(added.row().side()).isEqualTo(DoseSide.BOTH);
        assertThat(sheet.isChanged()).isTrue();
    }

    @Test
    void what_stands_for_both_sides_is_not_added_again() {
        var sheet = PlanSheet.of(null, LIBRARY);
        sheet.add(BIRD_DOG, null, null);
        sheet.add(BRIDGE, null, null);

        assertThat(sheet.add(BIRD_DOG, null, null)).isEmpty();
        assertThat(sheet.add(BRIDGE, null, null)).isEmpty();
        assertThat(sheet.lines()).hasSize(2);
    }

    @Test
    void what_stands_for_one_side_is_added_for_the_other_and_then_no_more() {
        var sheet = PlanSheet.of(null, LIBRARY);
        var line = sheet.add(BIRD_DOG, null, null).orElseThrow();
        sheet.change(line.key(), line.row().on(DoseSide.RIGHT));

        var other = sheet.add(BIRD_DOG, null, null).orElseThrow();

        assertThat(other.row().side()).isEqualTo(DoseSide.LEFT);
        assertThat(sheet.add(BIRD_DOG, null, null)).isEmpty();
    }

    @Test
    void moving_stops_at_both_ends() {
        var sheet = PlanSheet.of(version(BRIDGE, SIDE_BRIDGE), LIBRARY);
        var first = sheet.lines().getFirst().key();

        assertThat(sheet.move(first, -1)).isFalse();
        assertThat(sheet.move(first, 1)).isTrue();
        assertThat(sheet.move(first, 1)).isFalse();
        assertThat(names(sheet)).containsExactly("side-bridge", "bridge");
        assertThat(sheet.difference()).isEqualTo(new PlanSheet.Difference(0, 0, 0, true));
    }

    @Test
    void what_was_removed_goes_back_to_its_place() {
        var sheet = PlanSheet.of(version(BRIDGE, SIDE_BRIDGE, BIRD_DOG), LIBRARY);

        var removed = sheet.remove(sheet.lines().get(1).key());
        assertThat(names(sheet)).containsExactly("bridge", "bird-dog");
        assertThat(sheet.difference()).isEqualTo(new PlanSheet.Difference(0, 0, 1, false));
        sheet.putBack(removed);

        assertThat(names(sheet)).containsExactly("bridge", "side-bridge", "bird-dog");
        assertThat(sheet.isChanged()).isFalse();
    }

    @Test
    void the_difference_tells_new_from_changed() {
        var sheet = PlanSheet.of(version(BRIDGE, SIDE_BRIDGE), LIBRARY);
        var changed = sheet.lines().getLast();

        sheet.change(changed.key(), changed.row().on(DoseSide.LEFT));
        var added = sheet.add(BIRD_DOG, null, null).orElseThrow();

        assertThat(sheet.change(sheet.lines().getFirst().key())).isEmpty();
        assertThat(sheet.change(changed.key())).contains(PlanSheet.Change.CHANGED);
        assertThat(sheet.change(added.key())).contains(PlanSheet.Change.ADDED);
        assertThat(sheet.difference()).isEqualTo(new PlanSheet.Difference(1, 1, 0, false));
    }

    @Test
    void a_change_taken_back_is_no_change() {
        var sheet = PlanSheet.of(version(SIDE_BRIDGE), LIBRARY);
        var line = sheet.lines().getFirst();

        sheet.change(line.key(), line.row().on(DoseSide.LEFT));
        sheet.change(line.key(), line.row());

        assertThat(sheet.isChanged()).isFalse();
        assertThat(sheet.difference().isNone()).isTrue();
    }

    private static List<String> names(PlanSheet sheet) {
        return sheet.lines().stream().map(line -> line.exercise().id().slug()).toList();
    }

    private static PlanVersion version(Exercise... exercises) {
        var prescriptions = java.util.Arrays.stream(exercises)
                .map(PlanSheetTest::prescription)
                .toList();
        return new PlanVersion(
                new PlanVersionId(Ids.next()),
                1,
                PlanVersion.State.IN_FORCE,
                java.time.LocalDate.of(2026, 3, 16),
                null,
                "Ada Brunner",
                java.time.Instant.parse("2026-03-16T11:00:00Z"),
                null,
                prescriptions);
    }

    private static Prescription prescription(Exercise exercise) {
        return new Prescription(
                new PrescriptionId(Ids.next()),
                new PlanVersionId(Ids.next()),
                new EpisodeId(Ids.next()),
                new LineageId(Ids.next()),
                exercise.id(),
                exercise.dose(),
                exercise.defaultSide(),
                exercise.defaultSchedule(),
                exercise.timesADay(),
                Amounts.of(exercise.defaultSide(), exercise.dose().amount()),
                null,
                null,
                null);
    }

    private static Exercise exercise(String slug, boolean unilateral) {
        return new Exercise(
                new ExerciseId(slug),
                slug,
                Category.CORE,
                Position.SUPINE,
                unilateral,
                "none",
                Set.of(),
                "",
                Dose.reps(2, 10, 0, 30),
                1,
                7,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                "{}",
                "");
    }
}
