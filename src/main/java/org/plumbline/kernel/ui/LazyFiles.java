package org.plumbline.kernel.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;
import jakarta.annotation.security.DenyAll;
import org.plumbline.kernel.ui.chart.Chart;

/**
 * The browser files of each component, as parts of the bundle that come when the first such component is shown, wherever that
 * is: in a dialog that a bean opens behind an interface, in a card of another module. What a route’s own classes name still
 * comes with the route, so there these load nothing twice. Flow makes such parts of routes only; these are never registered
 * as any.
 */
final class LazyFiles {
    private LazyFiles() {}

    @Route(value = "files/fields", registerAtStartup = false)
    @DependencyTrigger({EmailField.class, IntegerField.class, TextArea.class})
    @DenyAll
    static final class Fields extends Div {}

    @Route(value = "files/choices", registerAtStartup = false)
    @DependencyTrigger({Checkbox.class, CheckboxGroup.class, RadioButtonGroup.class})
    @DenyAll
    static final class Choices extends Div {}

    @Route(value = "files/select", registerAtStartup = false)
    @DependencyTrigger(Select.class)
    @DenyAll
    static final class OfSelect extends Div {}

    @Route(value = "files/combo-box", registerAtStartup = false)
    @DependencyTrigger(ComboBox.class)
    @DenyAll
    static final class OfComboBox extends Div {}

    @Route(value = "files/date-picker", registerAtStartup = false)
    @DependencyTrigger(DatePicker.class)
    @DenyAll
    static final class OfDatePicker extends Div {}

    @Route(value = "files/dialog", registerAtStartup = false)
    @DependencyTrigger({Dialog.class, ConfirmDialog.class})
    @DenyAll
    static final class OfDialog extends Div {}

    @Route(value = "files/layouts", registerAtStartup = false)
    @DependencyTrigger({Details.class, FormLayout.class})
    @DenyAll
    static final class Layouts extends Div {}

    @Route(value = "files/grid", registerAtStartup = false)
    @DependencyTrigger(Grid.class)
    @DenyAll
    static final class OfGrid extends Div {}

    @Route(value = "files/chart", registerAtStartup = false)
    @DependencyTrigger(Chart.class)
    @DenyAll
    static final class OfChart extends Div {}
}
