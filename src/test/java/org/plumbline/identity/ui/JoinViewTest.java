package org.plumbline.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.InvitationLink;
import org.plumbline.identity.Memberships;
import org.plumbline.identity.Role;
import org.plumbline.identity.internal.JoinService;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@PlumblineTest
@WithAnonymousUser
class JoinViewTest extends SpringBrowserlessTest {
    @Autowired
    TestClinics clinics;

    @Autowired
    Memberships memberships;

    @Autowired
    JoinService joining;

    private final String email = UUID.randomUUID() + "@join.test";
    private TestClinic clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.open();
    }

    @Test
    void greets_by_name_and_knows_the_email() {
        open(invitation());

        assertThat(title()).isEqualTo("Join Northside Back Clinic");
        assertThat(email().getValue()).isEqualTo(email);
    }

    @Test
    void a_weak_password_is_said_beside_its_field() {
        var link = invitation();
        open(link);
        test(password()).setValue("password123");

        test(button("Join")).click();

        assertThat(password().isInvalid()).isTrue();
        assertThat(password().getErrorMessage()).contains("tried first");
        assertThat(joining.find(link.token())).isPresent();
    }

    @Test
    void an_email_with_an_account_is_asked_to_sign_in_instead() {
        var elsewhere = clinics.open().therapist();
        open(invitation());
        test(email()).setValue(elsewhere.email());
        test(password()).setValue("blue stool by the sea");

        test(button("Join")).click();

        assertThat(email().getErrorMessage()).contains("I already have an account");
    }

    @Test
    void a_wrong_password_of_an_account_is_said_beside_its_field() {
        var elsewhere = clinics.open().therapist();
        open(invitation());
        test(button("I already have an account")).click();
        test(email()).setValue(elsewhere.email());
        test(password()).setValue("not the password");

        test(button("Sign in and join")).click();

        assertThat(password().isInvalid()).isTrue();
    }

    @Test
    void a_new_password_is_set_for_the_account_only_that_the_link_is_for() {
        open(clinic.asManager(() -> memberships.link(clinic.therapist().membership(Role.THERAPIST))));

        assertThat(title()).isEqualTo("Choose a new password");
        assertThat(email().getValue()).isEqualTo(clinic.therapist().email());
        assertThat(email().isReadOnly()).isTrue();
    }

    @Test
    void a_link_that_no_longer_works_says_whom_to_ask() {
        var link = invitation();
        use(link);

        open(link);

        assertThat(title()).isEqualTo("This link no longer works");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Ask your therapist", "manager");
        assertThat($(PasswordField.class).exists()).isFalse();
    }

    private void use(InvitationLink link) {
        joining.join(link.token(), email, "blue stool by the sea");
    }

    private InvitationLink invitation() {
        return clinic.asManager(() -> memberships.link(memberships.invite("Nora Lang", email, Role.THERAPIST)));
    }

    private void open(InvitationLink link) {
        navigate(link.path(), JoinView.class);
    }

    private String title() {
        return $(H1.class).single().getText();
    }

    private EmailField email() {
        return $(EmailField.class).single();
    }

    private PasswordField password() {
        return $(PasswordField.class).single();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }
}
