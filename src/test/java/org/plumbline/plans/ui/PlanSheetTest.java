package org.plumbline.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.exercises.Category;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.Position;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.plans.HeldBack;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PlanDraft;

class PlanSheetTest {
    private static final Exercise BRIDGE = exercise("bridge", false);
    private static final Exercise SIDE_BRIDGE = exercise("side-bridge", true);
    private static final Exercise BIRD_DOG = exercise("bird-dog", true);
    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary(List.of(BRIDGE, SIDE_BRIDGE, BIRD_DOG));

    @Test
    void an_exercise_starts_as_the_library_proposes_it() {
        var sheet = sheet();

        var added = sheet.add(BIRD_DOG, null, null).orElseThrow();

        assertThat(added.row()).isEqualTo(PlanDraft.Row.of(BIRD_DOG, null));
        assertThat(added.row().side()).isEqualTo(DoseSide.BOTH);
    }

    @Test
    void what_stands_for_both_sides_is_not_added_again() {
        var sheet = sheet();
        sheet.add(BIRD_DOG, null, null);
        sheet.add(BRIDGE, null, null);

        assertThat(sheet.add(BIRD_DOG, null, null)).isEmpty();
        assertThat(sheet.add(BRIDGE, null, null)).isEmpty();
        assertThat(sheet.lines()).hasSize(2);
    }

    @Test
    void what_stands_for_one_side_is_added_for_the_other_and_then_no_more() {
        var sheet = sheet();
        var line = sheet.add(BIRD_DOG, null, null).orElseThrow();
        sheet.change(line.key(), line.row().on(DoseSide.RIGHT));

        var other = sheet.add(BIRD_DOG, null, null).orElseThrow();

        assertThat(other.row().side()).isEqualTo(DoseSide.LEFT);
        assertThat(sheet.add(BIRD_DOG, null, null)).isEmpty();
    }

    @Test
    void moving_stops_at_both_ends() {
        var sheet = sheet(BRIDGE, SIDE_BRIDGE);
        var first = sheet.lines().getFirst().key();

        assertThat(sheet.moveTo(first, -1)).isFalse();
        assertThat(sheet.moveTo(first, 1)).isTrue();
        assertThat(sheet.moveTo(first, 2)).isFalse();
        assertThat(names(sheet)).containsExactly("side-bridge", "bridge");
        assertThat(sheet.comparison().reordered()).isTrue();
    }

    @Test
    void every_change_is_undone_and_done_again() {
        var sheet = sheet(BRIDGE, SIDE_BRIDGE, BIRD_DOG);
        var line = sheet.lines().get(1);

        sheet.change(line.key(), line.row().on(DoseSide.LEFT));
        sheet.remove(line.key());
        sheet.moveTo(sheet.lines().getFirst().key(), 1);
        assertThat(names(sheet)).containsExactly("bird-dog", "bridge");

        assertThat(sheet.undo()).isTrue();
        assertThat(sheet.undo()).isTrue();
        assertThat(names(sheet)).containsExactly("bridge", "side-bridge", "bird-dog");
        assertThat(sheet.get(line.key()).row().side()).isEqualTo(DoseSide.LEFT);
        assertThat(sheet.undo()).isTrue();
        assertThat(sheet.comparison().isNone()).isTrue();
        assertThat(sheet.undo()).isFalse();

        assertThat(sheet.redo()).isTrue();
        assertThat(sheet.get(line.key()).row().side()).isEqualTo(DoseSide.LEFT);
    }

    @Test
    void a_new_change_ends_what_could_be_done_again() {
        var sheet = sheet(BRIDGE, SIDE_BRIDGE);
        sheet.remove(sheet.lines().getFirst().key());
        sheet.undo();

        sheet.moveTo(sheet.lines().getFirst().key(), 1);

        assertThat(sheet.canRedo()).isFalse();
    }

    @Test
    void what_changes_nothing_is_no_step_to_undo() {
        var sheet = sheet(BRIDGE);
        var line = sheet.lines().getFirst();

        sheet.change(line.key(), line.row());

        assertThat(sheet.canUndo()).isFalse();
    }

    @Test
    void what_was_dropped_goes_back_to_where_it_stood() {
        var sheet = sheet(BRIDGE, SIDE_BRIDGE, BIRD_DOG);
        sheet.remove(sheet.lines().get(1).key());

        sheet.putBack(sheet.comparison().dropped().getFirst(), "Side bridge shorter");

        assertThat(names(sheet)).containsExactly("bridge", "side-bridge", "bird-dog");
        assertThat(sheet.comparison().isNone()).isTrue();
    }

    private static List<String> names(PlanSheet sheet) {
        return sheet.lines().stream().map(line -> line.exercise().id().slug()).toList();
    }

    private static PlanSheet sheet(Exercise... exercises) {
        var rows = Arrays.stream(exercises).map(PlanSheetTest::prescribed).toList();
        var sheet = new PlanSheet(rows, new Lines(LIBRARY, HeldBack.nothing(), java.util.Map.of()));
        sheet.start(rows, Collections.nCopies(rows.size(), ""));
        return sheet;
    }

    private static PlanDraft.Row prescribed(Exercise exercise) {
        return new PlanDraft.Row(
                new LineageId(Ids.next()),
                exercise.id(),
                exercise.dose(),
                exercise.defaultSide(),
                exercise.defaultSchedule(),
                1,
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
