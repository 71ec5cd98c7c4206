package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.internal.Emails;
import org.plumbline.identity.internal.PasswordRule;

/** E-mail and password: of an account there is, of a new one, or only a new password for a given e-mail. */
final class CredentialsForm extends Composite<Div> {
    enum Kind {
        NEW_ACCOUNT,
        EXISTING_ACCOUNT,
        NEW_PASSWORD
    }

    record Credentials(String email, String password) {}

    private final EmailField email = new EmailField(t("identity.form.email"));
    private final PasswordField password = new PasswordField();
    private final Kind kind;

    CredentialsForm(Kind kind, @Nullable String knownEmail) {
        this.kind = kind;
        email.setValue(knownEmail == null ? "" : knownEmail);
        email.setReadOnly(kind == Kind.NEW_PASSWORD);
        email.setManualValidation(true);
        email.getElement().setAttribute("autocomplete", "username");
        password.setManualValidation(true);
        password.setLabel(t(isNew() ? "identity.form.password.new" : "identity.form.password"));
        if (isNew()) password.setHelperText(t("identity.form.password.hint"));
        password.getElement().setAttribute("autocomplete", isNew() ? "new-password" : "current-password");
        getContent().addClassName("fields");
        getContent().add(email, password);
        if (email.getValue().isEmpty()) email.focus();
        else password.focus();
    }

    private boolean isNew() {
        return kind != Kind.EXISTING_ACCOUNT;
    }

    /** Empty where something is wrong, which then stands beside its field. */
    Optional<Credentials> draft() {
        judgeEmail(Emails.plausible(Emails.normal(email.getValue())) ? null : t("identity.refused.email"));
        judgePassword(problem());
        return email.isInvalid() || password.isInvalid()
                ? Optional.empty()
                : Optional.of(new Credentials(email.getValue(), password.getValue()));
    }

    private @Nullable String problem() {
        if (isNew())
            return PasswordRule.problem(password.getValue(), email.getValue())
                    .map(key -> t(key))
                    .orElse(null);
        return password.getValue().isEmpty() ? t("identity.form.password.missing") : null;
    }

    void judgeEmail(@Nullable String problem) {
        email.setErrorMessage(problem);
        email.setInvalid(problem != null);
    }

    void judgePassword(@Nullable String problem) {
        password.setErrorMessage(problem);
        password.setInvalid(problem != null);
    }
}
