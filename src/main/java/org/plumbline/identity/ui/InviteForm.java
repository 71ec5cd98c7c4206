package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.plumbline.identity.Role;
import org.plumbline.identity.internal.Emails;
import org.plumbline.kernel.values.Typed;

/** Whom to invite, and as what. */
final class InviteForm extends Composite<Div> {
    record Draft(String name, String email, Role role) {}

    private final TextField name = new TextField(t("identity.invite.name"));
    private final EmailField email = new EmailField(t("identity.invite.email"));
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>(t("identity.invite.role"));

    InviteForm() {
        name.setManualValidation(true);
        email.setManualValidation(true);
        email.setHelperText(t("identity.invite.email.hint"));
        role.setItems(Role.THERAPIST, Role.CLINIC_MANAGER);
        role.setItemLabelGenerator(item -> t("identity.role." + item.name()));
        role.setValue(Role.THERAPIST);
        role.addClassName("seg");
        getContent().addClassName("fields");
        getContent().add(name, email, role);
    }

    void focus() {
        name.focus();
    }

    Optional<Draft> draft() {
        judgeName(name.getValue());
        email.setErrorMessage(t("identity.refused.email"));
        email.setInvalid(!Emails.plausible(Emails.normal(email.getValue())));
        return name.isInvalid() || email.isInvalid()
                ? Optional.empty()
                : Optional.of(new Draft(Typed.line(name.getValue()), email.getValue(), role.getValue()));
    }

    private void judgeName(String typed) {
        var problem = TypedName.problem(typed).orElse("");
        name.setErrorMessage(problem.isEmpty() ? "" : t(problem));
        name.setInvalid(!problem.isEmpty());
    }
}
