package org.plumbline.exercises.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.exercises.Category;
import org.plumbline.exercises.EquipmentGroup;
import org.plumbline.exercises.ExerciseFilter;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.FindingLabels;
import org.plumbline.exercises.LibraryLabels;
import org.plumbline.exercises.Position;

class LibraryStateTest {
    private final FindingLabels findings = new FindingLabels(Map.of("MCI_ROT", "Back turns"));
    private final LibraryLabels labels =
            new LibraryLabels(Map.of(), Map.of(), List.of(new EquipmentGroup("mat", "Mat")));

    @Test
    void a_url_brings_back_what_was_shown() {
        var state = new LibraryState(
                new ExerciseFilter("leg & arm", "MCI_ROT", Position.HANDS_AND_KNEES, "mat", Category.CONTROL),
                new ExerciseId("bird-dog-2-leg"));

        String url = state.query().getQueryString();

        assertThat(url).contains("position=hands-and-knees", "finding=MCI_ROT", "exercise=bird-dog-2-leg");
        assertThat(LibraryState.of(QueryParameters.fromString(url), findings, labels))
                .isEqualTo(state);
    }

    @Test
    void what_is_not_asked_is_not_in_the_url() {
        assertThat(new LibraryState(ExerciseFilter.everything(), null).query().getQueryString())
                .isEmpty();
    }

    @Test
    void a_slug_that_is_none_opens_nothing() {
        assertThat(LibraryState.of(QueryParameters.fromString("exercise=../etc"), findings, labels)
                        .open())
                .isNull();
    }
}
