package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.ui.DayField;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientDraft.Field;
import org.plumbline.patients.PatientDraft.Problem;
import org.plumbline.patients.Sex;

/**
 * A patient’s record to fill in. Nothing typed is cut or cleared: what does not fit is said beside its field. From the
 * first attempt to save on, the fields are judged again as they change.
 */
final class PatientForm extends Composite<FormLayout> {
    private static final LocalDate BIRTH_CALENDAR_OPENS_AT = LocalDate.of(1980, 1, 1);

    private final TextField name = new TextField(t("patients.form.name"));
    private final DayField born = new DayField(t("patients.form.born"));
    private final RadioButtonGroup<Optional<Sex>> sex = new RadioButtonGroup<>(t("patients.form.sex"));
    private final TextField email = new TextField(t("patients.form.email"));
    private final TextField phone = new TextField(t("patients.form.phone"));
    private final DayField onset = new DayField(t("patients.form.onset"));
    private final IntegerField weeks = new IntegerField(t("patients.form.weeks"));
    private final ZoneField zone = new ZoneField(t("patients.form.zone"));

    private final Map<Field, FormField<?>> fields = new EnumMap<>(Field.class);
    private final Function<PatientDraft, List<Problem>> rules;
    private PatientDraft opened;
    private boolean judging;

    /**
     * @param zoneHint what choosing a time zone means here
     * @param rules what is wrong with a draft
     */
    PatientForm(PatientDraft opened, String zoneHint, Function<PatientDraft, List<Problem>> rules) {
        this.opened = opened;
        this.rules = rules;
        zone.setHelperText(zoneHint);
        describe();
        connect();
        lay();
        fields.values().forEach(field -> field.show(opened));
        inputs().forEach(input -> input.addValueChangeListener(change -> judgeAgain()));
    }

    /** What was typed, unless something is wrong with it; then each field says what, and the first has the focus. */
    Optional<PatientDraft> draft() {
        judging = true;
        var problems = judge();
        if (problems.isEmpty()) return Optional.of(typed());
        problems.keySet().stream().findFirst().map(fields::get).ifPresent(FormField::focus);
        return Optional.empty();
    }

    /** Enter in a line of text saves; in a calendar or a list it chooses. */
    void onEnter(Button save) {
        save.addClickShortcut(Key.ENTER).listenOn(name, email, phone).setResetFocusOnActiveElement(true);
    }

    boolean changed() {
        return fields.values().stream().anyMatch(field -> field.differsFrom(opened))
                || born.unreadable()
                || onset.unreadable();
    }

    /** Another saved meanwhile: what I left alone takes theirs, what I changed stands. */
    void merge(PatientDraft theirs) {
        fields.values().forEach(field -> field.merge(opened, theirs));
        opened = theirs;
        judge();
    }

    private void describe() {
        name.setAutofocus(true);
        born.setHelperText(t("kernel.date.example"));
        born.setInitialPosition(BIRTH_CALENDAR_OPENS_AT);
        sex.setItems(Optional.of(Sex.FEMALE), Optional.of(Sex.MALE), Optional.empty());
        sex.setItemLabelGenerator(PatientForm::words);
        sex.setHelperText(t("patients.form.sex.why"));
        sex.addClassName("seg");
        email.setHelperText(t("patients.form.email.why"));
        email.getElement().setAttribute("inputmode", "email");
        phone.getElement().setAttribute("inputmode", "tel");
        onset.setHelperText(t("patients.form.onset.why"));
        weeks.setStepButtonsVisible(true);
        weeks.setMin(1);
        weeks.setMax(PatientDraft.MOST_WEEKS);
        name.setRequiredIndicatorVisible(true);
        born.setRequiredIndicatorVisible(true);
        Stream.of(name, email, phone).forEach(field -> field.setManualValidation(true));
        weeks.setManualValidation(true);
        sex.setManualValidation(true);
    }

    private void connect() {
        fields.put(Field.NAME, new FormField<>(name, PatientDraft::name, text -> text));
        fields.put(Field.BORN, new FormField<>(born, PatientDraft::born, PatientForm::words));
        fields.put(Field.SEX, new FormField<>(sex, draft -> Optional.ofNullable(draft.sex()), PatientForm::words));
        fields.put(Field.EMAIL, new FormField<>(email, draft -> orEmpty(draft.email()), text -> text));
        fields.put(Field.PHONE, new FormField<>(phone, draft -> orEmpty(draft.phone()), text -> text));
        fields.put(Field.ONSET, new FormField<>(onset, PatientDraft::onset, PatientForm::words));
        fields.put(Field.PLANNED_WEEKS, new FormField<>(weeks, PatientDraft::plannedWeeks, String::valueOf));
        fields.put(Field.ZONE, new FormField<>(zone, PatientDraft::zone, ZoneField::words));
    }

    private void lay() {
        var layout = getContent();
        layout.addClassName("pt-form");
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28rem", 2));
        layout.add(name, 2);
        layout.add(born, sex, email, phone, onset, weeks);
        layout.add(zone, 2);
    }

    private Stream<HasValue<?, ?>> inputs() {
        return Stream.of(name, born, sex, email, phone, onset, weeks, zone);
    }

    private void judgeAgain() {
        if (judging) judge();
    }

    private Map<Field, String> judge() {
        var problems = new EnumMap<Field, String>(Field.class);
        for (var problem : rules.apply(typed()))
            problems.putIfAbsent(
                    problem.field(), t(problem.key(), problem.arguments().toArray()));
        if (born.unreadable()) problems.put(Field.BORN, t("kernel.date.problem"));
        if (onset.unreadable()) problems.put(Field.ONSET, t("kernel.date.problem"));
        if (zone.getValue() == null) problems.put(Field.ZONE, t("patients.problem.zone"));
        fields.forEach((field, input) -> input.judge(problems.get(field)));
        return problems;
    }

    private PatientDraft typed() {
        return new PatientDraft(
                name.getValue(),
                born.getValue(),
                sex.getOptionalValue().flatMap(recorded -> recorded).orElse(null),
                email.getValue(),
                phone.getValue(),
                Objects.requireNonNullElse(zone.getValue(), opened.zone()),
                onset.getValue(),
                weeks.getValue());
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String words(LocalDate day) {
        return t("patients.record.day", day);
    }

    private static String words(Optional<Sex> sex) {
        return sex.map(known -> t("patients.sex." + known)).orElseGet(() -> t("patients.sex.none"));
    }
}
