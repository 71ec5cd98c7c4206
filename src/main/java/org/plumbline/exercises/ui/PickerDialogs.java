package org.plumbline.exercises.ui;

import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.exercises.ExerciseFilter;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.ExercisePicker;
import org.plumbline.exercises.FindingLabels;
import org.plumbline.exercises.LibraryLabels;
import org.springframework.stereotype.Component;

@Component
class PickerDialogs implements ExercisePicker {
    private final ExerciseLibrary library;
    private final FindingLabels findings;
    private final LibraryLabels labels;

    PickerDialogs(ExerciseLibrary library, FindingLabels findings, LibraryLabels labels) {
        this.library = library;
        this.findings = findings;
        this.labels = labels;
    }

    @Override
    public void open(ExerciseFilter start, Set<ExerciseId> taken, Consumer<ExerciseId> onPicked) {
        new PickerDialog(library, findings, labels, start, taken, onPicked).open();
    }
}
