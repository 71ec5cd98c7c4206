package org.plumbline.assessments.internal;

import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.Faults;
import org.plumbline.assessments.internal.catalogue.Rule;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.FindingLabels;

/** What the rules say of the library: codes have words, starters are exercises. */
final class LibraryCheck {
    private final ExerciseLibrary library;
    private final FindingLabels labels;
    private final Faults faults = new Faults();

    LibraryCheck(ExerciseLibrary library, FindingLabels labels) {
        this.library = library;
        this.labels = labels;
    }

    /** @throws org.plumbline.assessments.internal.feel.CatalogueFault with every name that leads nowhere */
    void check(ClinicalCatalogue catalogue) {
        catalogue.rules().forEach(this::check);
        faults.throwIfAny();
    }

    private void check(Rule rule) {
        var where = "rules.yaml, rule " + rule.number();
        for (var opening : rule.opens())
            if (!labels.knows(opening.code())) faults.add(where, "no words for the code " + opening.code());
        for (var starter : rule.starters())
            for (var exercise : starter.exercises())
                if (library.named(exercise).isEmpty()) faults.add(where, "no exercise is called " + exercise);
    }
}
