package org.plumbline.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.values.Dose;

class ExerciseFilterTest {
    private static final Exercise BRIDGE = exercise(
            "bridge", "Bridge 1: both legs", "hamstrings", Category.HIP, Position.SUPINE, "mat", "HIP_EXT_WEAK");
    private static final Exercise STRETCH = exercise(
            "stretch",
            "Hamstring stretch with strap",
            "thigh",
            Category.MOBILITY,
            Position.SUPINE,
            "stick",
            "HS_TIGHT");
    private static final Exercise HINGE =
            exercise("hinge", "Hip hinge (waiter bow)", "back", Category.HIP, Position.STANDING, "none", "HS_TIGHT");

    private final ExerciseLibrary library = new ExerciseLibrary(List.of(BRIDGE, STRETCH, HINGE));

    @Test
    void nothing_asked_finds_everything_in_the_library_s_order() {
        assertThat(library.search(ExerciseFilter.everything())).containsExactly(BRIDGE, STRETCH, HINGE);
    }

    @Test
    void words_begin_words_whatever_their_case_order_and_signs() {
        assertThat(found("BOW hip")).containsExactly(HINGE);
        assertThat(found("  legs  brid ")).containsExactly(BRIDGE);
        assertThat(found("inge")).isEmpty();
    }

    @Test
    void what_is_worked_on_is_found_after_what_is_called_so() {
        assertThat(found("hamstring")).containsExactly(STRETCH, BRIDGE);
    }

    @Test
    void all_that_is_asked_must_fit() {
        assertThat(tight("", null, null, null)).containsExactly(STRETCH, HINGE);
        assertThat(tight("", Position.STANDING, null, null)).containsExactly(HINGE);
        assertThat(tight("", null, null, Category.MOBILITY)).containsExactly(STRETCH);
        assertThat(tight("", null, "none", null)).containsExactly(HINGE);
        assertThat(tight("", null, "mat", null)).isEmpty();
        assertThat(tight("strap", null, null, null)).containsExactly(STRETCH);
    }

    @Test
    void an_unknown_exercise_is_not_found() {
        assertThat(library.named("Hinge!")).isEmpty();
        assertThat(library.named("hinge")).contains(HINGE);
        assertThatThrownBy(() -> library.get(new ExerciseId("no-such"))).isInstanceOf(NotFound.class);
    }

    private List<Exercise> found(String text) {
        return library.search(new ExerciseFilter(text, null, null, null, null));
    }

    private List<Exercise> tight(String text, Position position, String equipment, Category category) {
        return library.search(new ExerciseFilter(text, "HS_TIGHT", position, equipment, category));
    }

    private static Exercise exercise(
            String slug, String name, String targets, Category category, Position position, String group, String code) {
        return new Exercise(
                new ExerciseId(slug),
                name,
                category,
                position,
                false,
                group,
                Set.of(group),
                targets,
                Dose.reps(2, 10, 0, 30),
                1,
                7,
                List.of("Slowly"),
                List.of("Haste"),
                null,
                null,
                null,
                List.of(code),
                "{}",
                "/figure/data/" + slug);
    }
}
