package org.plumbline.patients;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/**
 * Opens the patient dialogs from other modules’ screens. The bundle follows a screen’s classes and does not see behind this
 * interface, so it names the components that the dialogs need.
 */
@Uses(Button.class)
@Uses(ComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(DatePicker.class)
@Uses(Dialog.class)
@Uses(EmailField.class)
@Uses(FormLayout.class)
@Uses(IntegerField.class)
@Uses(Notification.class)
@Uses(RadioButtonGroup.class)
@Uses(TextField.class)
public interface PatientDialogs {
    /** @param onSaved told the new patient once stored */
    void openNew(Consumer<PatientId> onSaved);
}
