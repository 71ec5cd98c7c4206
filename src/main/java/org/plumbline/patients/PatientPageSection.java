package org.plumbline.patients;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.plumbline.kernel.ui.chart.Chart;

/**
 * A card on the patient page, given by a bean of another module. Each is built alone: one that throws shows its own error
 * with a way to try again, and the others stand.
 */
@Uses(Button.class)
@Uses(Chart.class)
@Uses(ConfirmDialog.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(TextArea.class)
public interface PatientPageSection {
    String OVERVIEW = "overview";
    String ASSESSMENTS = "assessments";
    String PLAN = "plan";
    String DIARY = "diary";

    /** Where the card stands on a wide screen; on a phone the right column follows the left one. */
    enum Place {
        /** A line across the page, above the columns; takes no room while it has nothing to say. */
        TOP,
        /** The wide left column. */
        MAIN,
        /** The wide left column, beside another of its kind where there is room. */
        HALF,
        /** The 360 px column at the right. */
        SIDE
    }

    /** The tab, one of the constants above. */
    String tab();

    /** Sections of one place stand by this number, smallest first. */
    int order();

    default Place place() {
        return Place.MAIN;
    }

    /** The translation key of what this card shows: for the error card, “{0} could not be loaded”. */
    String titleKey();

    /** The card, given what it needs to load itself. Called again on each retry. */
    Component build(PatientPage page);
}
