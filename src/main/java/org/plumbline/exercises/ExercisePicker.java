package org.plumbline.exercises;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets a therapist take exercises out of the library, from other modules’ screens. The page that opens it must have loaded
 * what the dialog is made of: Vaadin finds that by following the classes a view names, and this interface hides them.
 */
@Uses(Dialog.class)
@Uses(ComboBox.class)
@Uses(Select.class)
@Uses(TextField.class)
public interface ExercisePicker {
    /**
     * Opens the dialog; it stays open, so that several can be taken.
     *
     * @param start what is asked for at first, e.g. the exercises for a finding
     * @param taken what is in the plan already and is shown so
     * @param onPicked told each exercise as it is taken
     */
    void open(ExerciseFilter start, Set<ExerciseId> taken, Consumer<ExerciseId> onPicked);
}
