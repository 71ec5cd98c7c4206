package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.ClinicDraft;
import org.plumbline.identity.ClinicDraft.Field;
import org.plumbline.identity.internal.SetupService.Setup;
import org.plumbline.identity.ui.CredentialsForm.Credentials;
import org.plumbline.identity.ui.CredentialsForm.Kind;
import org.plumbline.kernel.values.Typed;

/** The clinic and its first manager. */
final class SetupForm extends Composite<Div> {
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.matches("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    private final TextField clinic = field("identity.setup.clinic");
    private final ComboBox<String> zone = new ComboBox<>(t("identity.setup.zone"), ZONES);
    private final TextField phone = field("identity.setup.phone");
    private final TextField emergency = field("identity.setup.emergency");
    private final TextField manager = field("identity.setup.manager");
    private final CredentialsForm credentials = new CredentialsForm(Kind.NEW_ACCOUNT, null);

    SetupForm() {
        zone.setManualValidation(true);
        emergency.setHelperText(t("identity.setup.emergency.hint"));
        getContent().addClassName("fields");
        getContent()
                .add(
                        txt("h2", "", t("identity.setup.the-clinic")),
                        clinic,
                        zone,
                        div("pair", phone, emergency),
                        txt("h2", "", t("identity.setup.the-manager")),
                        manager,
                        credentials);
        clinic.focus();
    }

    /** Whoever sets the clinic up most likely sits in it. */
    @Override
    protected void onAttach(AttachEvent event) {
        var here = event.getUI().getPage().getExtendedClientDetails().getTimeZoneId();
        if (zone.isEmpty() && here != null && ZONES.contains(here)) zone.setValue(here);
    }

    private static TextField field(String key) {
        var field = new TextField(t(key));
        field.setManualValidation(true);
        return field;
    }

    /** Empty where something is missing or cannot be kept, which then is said beside its field. */
    Optional<Setup> draft() {
        var problems = typed().problems();
        judge(clinic, problems.get(Field.NAME));
        judge(phone, problems.get(Field.PHONE));
        judge(emergency, problems.get(Field.EMERGENCY));
        zone.setErrorMessage(t("identity.form.missing"));
        zone.setInvalid(zone.isEmpty());
        judge(manager, TypedName.problem(manager.getValue()).orElse(null));
        var given = credentials.draft();
        var complete = problems.isEmpty() && !manager.isInvalid();
        return complete ? given.map(this::setup) : Optional.empty();
    }

    private ClinicDraft typed() {
        return new ClinicDraft(
                clinic.getValue(),
                phone.getValue(),
                emergency.getValue(),
                zone.isEmpty() ? null : ZoneId.of(zone.getValue()));
    }

    private Setup setup(Credentials given) {
        var typed = typed();
        return new Setup(
                typed.name(),
                ZoneId.of(zone.getValue()),
                typed.phone(),
                typed.emergencyNumber(),
                Typed.line(manager.getValue()),
                given.email(),
                given.password());
    }

    private static void judge(TextField field, @Nullable String problem) {
        field.setErrorMessage(problem == null ? "" : t(problem));
        field.setInvalid(problem != null);
    }
}
