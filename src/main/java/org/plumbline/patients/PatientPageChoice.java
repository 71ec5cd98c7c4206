package org.plumbline.patients;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;

/**
 * An entry of the menu in the head of the patient page, given by a bean of any module: what is done now and then. The bundle
 * does not see behind this interface, so it names the components that the dialogs need.
 */
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(Dialog.class)
@Uses(IntegerField.class)
@Uses(TextArea.class)
public interface PatientPageChoice {
    /** Smallest first. */
    int order();

    /** What the entry says, or nothing where it does not apply to this patient now. */
    Optional<String> label(PatientPage page);

    /** @param again shows the page anew, once something has changed */
    void choose(PatientPage page, Runnable again);
}
