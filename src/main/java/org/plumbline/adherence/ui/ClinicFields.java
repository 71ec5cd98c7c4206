package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.identity.ClinicDraft;
import org.plumbline.identity.ClinicDraft.Field;

/** Name, numbers and time zone of the clinic. */
final class ClinicFields extends Composite<Div> {
    private static final List<ZoneId> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.matches("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .map(ZoneId::of)
            .sorted(Comparator.comparing(ClinicFields::words))
            .toList();

    private final TextField name = new TextField(t("adherence.settings.name"));
    private final TextField phone = new TextField(t("adherence.settings.phone"));
    private final TextField emergency = new TextField(t("adherence.settings.emergency"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(t("adherence.settings.zone"));
    private final Map<Field, HasValidation> inputs = new EnumMap<>(Field.class);
    private boolean judging;

    ClinicFields(ClinicDraft opened) {
        zone.setItems(ZONES);
        zone.setItemLabelGenerator(ClinicFields::words);
        zone.setManualValidation(true);
        zone.setHelperText(t("adherence.settings.zone.why"));
        phone.setHelperText(t("adherence.settings.phone.why"));
        emergency.setHelperText(t("adherence.settings.emergency.why"));
        List.of(name, phone, emergency).forEach(ClinicFields::prepare);
        inputs.putAll(Map.of(Field.NAME, name, Field.PHONE, phone, Field.EMERGENCY, emergency, Field.ZONE, zone));
        getContent().addClassName("fields");
        getContent().add(name, zone, phone, emergency);
        show(opened);
        Stream.<HasValue<?, ?>>of(name, phone, emergency, zone)
                .forEach(input -> input.addValueChangeListener(change -> judgeAgain()));
    }

    private static void prepare(TextField field) {
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
    }

    /** “Zurich, Europe” for Europe/Zurich: people look for the city. */
    private static String words(ZoneId zone) {
        var id = zone.getId().replace('_', ' ');
        var cut = id.indexOf('/');
        return cut < 0 ? id : id.substring(cut + 1).replace("/", ", ") + ", " + id.substring(0, cut);
    }

    void show(ClinicDraft clinic) {
        name.setValue(clinic.name());
        phone.setValue(clinic.phone());
        emergency.setValue(clinic.emergencyNumber());
        zone.setValue(clinic.zone());
    }

    boolean changed(ClinicDraft opened) {
        return !typed().equals(opened);
    }

    /** What I left alone takes theirs. */
    void merge(ClinicDraft opened, ClinicDraft theirs) {
        var mine = typed();
        show(new ClinicDraft(
                mine.name().equals(opened.name()) ? theirs.name() : name.getValue(),
                mine.phone().equals(opened.phone()) ? theirs.phone() : phone.getValue(),
                mine.emergencyNumber().equals(opened.emergencyNumber())
                        ? theirs.emergencyNumber()
                        : emergency.getValue(),
                Objects.equals(mine.zone(), opened.zone()) ? theirs.zone() : mine.zone()));
    }

    Optional<ClinicDraft> draft() {
        judging = true;
        var problems = judge();
        problems.keySet().stream().findFirst().map(inputs::get).ifPresent(ClinicFields::focus);
        return problems.isEmpty() ? Optional.of(typed()) : Optional.empty();
    }

    private static void focus(HasValidation input) {
        if (input instanceof Focusable<?> focusable && input instanceof Component) focusable.focus();
    }

    private void judgeAgain() {
        if (judging) judge();
    }

    private Map<Field, String> judge() {
        var problems = typed().problems();
        inputs.forEach((field, input) -> {
            var problem = problems.get(field);
            input.setErrorMessage(problem == null ? "" : t(problem));
            input.setInvalid(problem != null);
        });
        return problems;
    }

    private ClinicDraft typed() {
        return new ClinicDraft(name.getValue(), phone.getValue(), emergency.getValue(), zone.getValue());
    }
}
