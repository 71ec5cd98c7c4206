package org.plumbline.assessments.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.internal.catalogue.CatalogueLoader;
import org.plumbline.assessments.internal.feel.CatalogueFault;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.FindingLabels;

class LibraryCheckTest {
    @Test
    void the_start_is_refused_where_a_rule_names_what_the_library_does_not_have() {
        var catalogue = CatalogueLoader.load(alarm -> {});
        var check = new LibraryCheck(new ExerciseLibrary(List.of()), new FindingLabels(Map.of()));

        assertThatThrownBy(() -> check.check(catalogue))
                .isInstanceOf(CatalogueFault.class)
                .hasMessageContaining("rules.yaml, rule 1: no words for the code MCI_FLEX")
                .hasMessageContaining("rules.yaml, rule 1: no exercise is called hip-hinge-wall");
    }
}
