package org.plumbline.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.identity.DemoOffer;
import org.plumbline.identity.Role;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.springframework.security.test.context.support.WithAnonymousUser;

@PlumblineTest
@WithAnonymousUser
class LoginViewTest extends SpringBrowserlessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    error       | The e-mail or the password is not right
                    wait=37     | Please wait 37 s
                    wait=900    | Please wait 15 min
                    wait=x<b>   | The e-mail or the password is not right
                    trouble     | does not work right now
                    ended       | Your session has ended
                    signed-out  | You are signed out
                    """)
    void says_what_happened(String reason, String text) {
        UI.getCurrent().navigate("login", QueryParameters.fromString(reason));

        assertThat(pageText()).contains(text);
    }

    @Test
    void is_a_plain_form_that_password_managers_know() {
        navigate("login", LoginView.class);

        assertThat($(TextField.class).single().getElement().getAttribute("name"))
                .isEqualTo("username");
        assertThat($(PasswordField.class).single().getElement().getAttribute("autocomplete"))
                .isEqualTo("current-password");
        assertThat($(NativeButton.class).single().getElement().getAttribute("type"))
                .isEqualTo("submit");
    }

    @Test
    void offers_no_demo_where_there_is_none() {
        navigate("login", LoginView.class);

        assertThat(pageText()).doesNotContain("demo");
    }

    @Test
    void the_demo_says_that_it_is_being_filled_and_then_offers_its_accounts_by_itself() {
        var demo = new GrowingDemo();
        var accounts = new DemoAccounts(demo);
        UI.getCurrent().add(accounts);
        assertThat(accounts.getElement().getTextRecursively()).contains("is being filled");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();

        demo.status = DemoOffer.Status.READY;
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                UI.getCurrent(), new com.vaadin.flow.component.PollEvent(UI.getCurrent(), true));

        assertThat(accounts.getElement().getTextRecursively()).contains("Try the demo as", "Therapist");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
        assertThat($(NativeButton.class, accounts).all()).hasSize(1);
    }

    @Test
    void the_demo_says_when_it_could_not_be_filled_and_asks_no_more() {
        var demo = new GrowingDemo();
        var accounts = new DemoAccounts(demo);
        UI.getCurrent().add(accounts);

        demo.status = DemoOffer.Status.FAILED;
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                UI.getCurrent(), new com.vaadin.flow.component.PollEvent(UI.getCurrent(), true));

        assertThat(accounts.getElement().getTextRecursively())
                .contains("could not be filled")
                .doesNotContain("is being filled", "Therapist");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    @SignedInAs(Role.CLINIC_MANAGER)
    void leads_on_where_somebody_is_signed_in() {
        UI.getCurrent().navigate("login");

        assertThat(getCurrentView()).isNotInstanceOf(LoginView.class);
    }

    private String pageText() {
        return ((LoginView) getCurrentView()).getElement().getTextRecursively();
    }

    private static final class GrowingDemo implements DemoOffer {
        private Status status = Status.FILLING;

        @Override
        public Status status() {
            return status;
        }

        @Override
        public List<DemoAccount> accounts() {
            return List.of(new DemoAccount("identity.role.THERAPIST", "therapist@demo.test", "plumbline-demo"));
        }
    }
}
