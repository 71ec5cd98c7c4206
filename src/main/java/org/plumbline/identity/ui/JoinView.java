package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.plainBtn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.function.Function;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.identity.SignedIn;
import org.plumbline.identity.TooManyAttempts;
import org.plumbline.identity.WebSession;
import org.plumbline.identity.internal.JoinService;
import org.plumbline.identity.internal.OpenInvitation;
import org.plumbline.identity.ui.CredentialsForm.Credentials;
import org.plumbline.identity.ui.CredentialsForm.Kind;

/** Where an invitation leads: a new account, the account one has, or a new password. */
@Route(value = "join/:token", autoLayout = false)
@AnonymousAllowed
class JoinView extends Composite<WelcomeFrame> implements BeforeEnterObserver, HasDynamicTitle {
    private final JoinService joining;
    private final WebSession session;
    private String token = "";

    JoinView(JoinService joining, WebSession session) {
        this.joining = joining;
        this.session = session;
    }

    @Override
    protected WelcomeFrame initContent() {
        return new WelcomeFrame();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        joining.find(token).ifPresentOrElse(this::show, this::showGone);
    }

    private void show(OpenInvitation invitation) {
        if (invitation.purpose() == OpenInvitation.Purpose.RESET) showRenew(invitation);
        else showJoin(invitation);
    }

    private void showJoin(OpenInvitation invitation) {
        var form = new CredentialsForm(Kind.NEW_ACCOUNT, invitation.email());
        var other = plainBtn(t("identity.join.have"), "tertiary");
        other.addClickListener(click -> showAccept(invitation));
        getContent()
                .show(
                        t("identity.join.title", invitation.clinicName()),
                        t("identity.join.text", invitation.name()),
                        form,
                        submit(
                                "identity.join.submit",
                                form,
                                given -> joining.join(token, given.email(), given.password())),
                        other);
    }

    private void showAccept(OpenInvitation invitation) {
        var form = new CredentialsForm(Kind.EXISTING_ACCOUNT, invitation.email());
        var other = plainBtn(t("identity.join.new"), "tertiary");
        other.addClickListener(click -> showJoin(invitation));
        getContent()
                .show(
                        t("identity.join.title", invitation.clinicName()),
                        t("identity.accept.text", invitation.name()),
                        form,
                        submit(
                                "identity.accept.submit",
                                form,
                                given -> joining.accept(token, given.email(), given.password(), session.address())),
                        other);
    }

    private void showRenew(OpenInvitation invitation) {
        var form = new CredentialsForm(Kind.NEW_PASSWORD, invitation.email());
        getContent()
                .show(
                        t("identity.renew.title"),
                        t("identity.renew.text", invitation.name(), invitation.clinicName()),
                        form,
                        submit("identity.renew.submit", form, this::renew));
    }

    /** All that the account has signed in ends, this browser too, which then begins anew. */
    private SignedIn renew(Credentials given) {
        session.leave();
        return joining.renew(token, given.password());
    }

    private void showGone() {
        var signIn = new Anchor("login", t("identity.gone.sign-in"));
        signIn.addClassName("pl-primary");
        getContent().show(t("identity.gone.title"), t("identity.gone.text"), signIn);
    }

    private Component submit(String key, CredentialsForm form, Function<Credentials, SignedIn> enter) {
        Button button = plainBtn(t(key), "primary");
        button.addClickShortcut(Key.ENTER);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            form.draft().ifPresent(given -> enter(form, () -> enter.apply(given)));
            button.setEnabled(true);
        });
        return button;
    }

    private void enter(CredentialsForm form, java.util.function.Supplier<SignedIn> enter) {
        getContent().calm();
        try {
            session.signIn(enter.get());
            UI.getCurrent().getPage().setLocation("./");
        } catch (TooManyAttempts wait) {
            getContent().refuse(t("identity.refused.wait", wait.seconds()));
        } catch (IdentityRefused refused) {
            tell(form, refused);
        }
    }

    private void tell(CredentialsForm form, IdentityRefused refused) {
        var text = t(refused.key(), refused.arguments());
        switch (refused.key()) {
            case "identity.refused.email", "identity.refused.email-taken" -> form.judgeEmail(text);
            case "identity.refused.wrong-password" -> form.judgePassword(text);
            case "identity.refused.link-gone" -> showGone();
            default -> getContent().refuse(text);
        }
    }

    @Override
    public String getPageTitle() {
        return t("identity.join.page");
    }
}
