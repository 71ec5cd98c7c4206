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
import java.util.stream.Stream;
import org.plumbline.identity.internal.SetupService.Setup;
import org.plumbline.identity.ui.CredentialsForm.Credentials;
import org.plumbline.identity.ui.CredentialsForm.Kind;

/** The clinic and its first manager. */
final class SetupForm extends Composite<Div> {
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.matches("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    private final TextField clinic = field("identity.setup.clinic", 120);
    private final ComboBox<String> zone = new ComboBox<>(t("identity.setup.zone"), ZONES);
    private final TextField phone = field("identity.setup.phone", 40);
    private final TextField emergency = field("identity.setup.emergency", 40);
    private final TextField manager = field("identity.setup.manager", 120);
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

    private static TextField field(String key, int longest) {
        var field = new TextField(t(key));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        return field;
    }

    /** Empty where something is missing, which then is said beside its field. */
    Optional<Setup> draft() {
        Stream.of(clinic, manager).forEach(field -> judge(field, 1));
        judge(phone, 3);
        judge(emergency, 2);
        zone.setErrorMessage(t("identity.form.missing"));
        zone.setInvalid(zone.isEmpty());
        var given = credentials.draft();
        var complete =
                Stream.of(clinic, manager, phone, emergency).noneMatch(TextField::isInvalid) && !zone.isInvalid();
        return complete ? given.map(this::setup) : Optional.empty();
    }

    private Setup setup(Credentials given) {
        return new Setup(
                clinic.getValue().strip(),
                ZoneId.of(zone.getValue()),
                phone.getValue().strip(),
                emergency.getValue().strip(),
                manager.getValue().strip(),
                given.email(),
                given.password());
    }

    private static void judge(TextField field, int shortest) {
        field.setErrorMessage(t("identity.form.missing"));
        field.setInvalid(field.getValue().strip().length() < shortest);
    }
}
