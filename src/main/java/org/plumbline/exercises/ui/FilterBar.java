package org.plumbline.exercises.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.icon;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.exercises.Category;
import org.plumbline.exercises.EquipmentGroup;
import org.plumbline.exercises.ExerciseFilter;
import org.plumbline.exercises.FindingLabels;
import org.plumbline.exercises.LibraryLabels;
import org.plumbline.exercises.Position;

/** Search and the four filters of the library; tells each change as a whole filter. */
class FilterBar extends Composite<Div> {
    private static final int TYPING_PAUSE_MS = 250;
    private static final int MAX_TEXT = 80;

    private final TextField text = new TextField();
    private final ComboBox<String> finding = new ComboBox<>();
    private final Select<Position> position = new Select<>();
    private final Select<EquipmentGroup> equipment = new Select<>();
    private final Select<Category> category = new Select<>();
    private final Consumer<ExerciseFilter> onChange;

    FilterBar(FindingLabels findings, LibraryLabels labels, Consumer<ExerciseFilter> onChange) {
        this.onChange = onChange;
        buildSearch();
        buildFinding(findings);
        build(position, "position", List.of(Position.values()));
        position.setItemLabelGenerator(each -> each == null ? t("exercises.filter.any-position") : labels.label(each));
        build(equipment, "equipment", labels.equipmentGroups());
        equipment.setItemLabelGenerator(each -> each == null ? t("exercises.filter.any-equipment") : each.label());
        build(category, "category", List.of(Category.values()));
        category.setItemLabelGenerator(each -> each == null ? t("exercises.filter.any-category") : labels.label(each));
        getContent().setClassName("filters");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(text, finding, category, position, equipment);
    }

    /** Shows a filter without telling it back. */
    void show(ExerciseFilter filter) {
        text.setValue(filter.text());
        finding.setValue(filter.finding());
        position.setValue(filter.position());
        category.setValue(filter.category());
        equipment.setValue(equipment
                .getListDataView()
                .getItems()
                .filter(each -> each.id().equals(filter.equipment()))
                .findFirst()
                .orElse(null));
    }

    Focusable<?> search() {
        return text;
    }

    private void buildSearch() {
        text.setPlaceholder(t("exercises.filter.search"));
        text.setAriaLabel(t("exercises.filter.search"));
        text.setPrefixComponent(icon("search"));
        text.setClearButtonVisible(true);
        text.setMaxLength(MAX_TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MS);
        text.addClassName("search");
        text.addValueChangeListener(this::tell);
    }

    private void buildFinding(FindingLabels findings) {
        finding.setPlaceholder(t("exercises.filter.any-finding"));
        finding.setAriaLabel(t("exercises.filter.finding"));
        finding.setItems(findings.codes());
        finding.setItemLabelGenerator(findings::label);
        finding.setClearButtonVisible(true);
        finding.addClassName("finding");
        finding.addValueChangeListener(this::tell);
    }

    private <T> void build(Select<T> select, String what, List<T> items) {
        select.setAriaLabel(t("exercises.filter." + what));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(t("exercises.filter.any-" + what));
        select.setPlaceholder(t("exercises.filter.any-" + what));
        select.addValueChangeListener(this::tell);
    }

    private void tell(AbstractField.ComponentValueChangeEvent<?, ?> event) {
        if (event.isFromClient()) onChange.accept(filter());
    }

    private ExerciseFilter filter() {
        EquipmentGroup group = equipment.getValue();
        return new ExerciseFilter(
                text.getValue(),
                finding.getValue(),
                position.getValue(),
                group == null ? null : group.id(),
                category.getValue());
    }
}
