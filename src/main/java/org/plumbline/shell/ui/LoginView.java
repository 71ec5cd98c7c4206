package org.plumbline.shell.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.mark;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.DemoOffer;
import org.plumbline.identity.EndedAccess;
import org.plumbline.identity.Homes;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.shell.internal.LastEmail;
import org.springframework.beans.factory.ObjectProvider;

/** Two fields, one button. A plain form, so that Enter, password managers and a slow line work as everywhere. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Div notice = div("notice");
    private final TextField email = new TextField(Texts.t("shell.login.email"));
    private final PasswordField password = new PasswordField(Texts.t("shell.login.password"));
    private final CurrentUser user;
    private final LoginReasons reasons;

    LoginView(CurrentUser user, EndedAccess access, Homes homes, ObjectProvider<DemoOffer> demo) {
        this.user = user;
        reasons = new LoginReasons(access);
        addClassName("login");
        prepareEmail();
        preparePassword();
        var welcome = homes.onlyClinic().orElseGet(() -> Texts.t("shell.login.welcome"));
        var box = div("bx", new H1(Texts.t("shell.login.title")), new Paragraph(welcome), notice, form());
        demo.ifAvailable(offer -> box.add(new DemoAccounts(offer)));
        var left = new Main(div("brand", mark(), span("", Texts.t("shell.brand"))), box);
        left.addClassName("lf");
        add(left, art());
    }

    private Tag form() {
        var submit = new NativeButton(Texts.t("shell.login.submit"));
        submit.addClassName("pl-primary");
        submit.getElement().setAttribute("type", "submit");
        return of("form", "", email, div("pw", password, forgotten()), submit)
                .attribute("method", "post")
                .attribute("action", "login");
    }

    private void prepareEmail() {
        email.getElement().setAttribute("name", "username");
        email.getElement().setAttribute("autocomplete", "username");
        email.getElement().setAttribute("autocapitalize", "none");
        email.setAutofocus(true);
        keepInTheBrowser(email);
    }

    private void preparePassword() {
        password.getElement().setAttribute("name", "password");
        password.getElement().setAttribute("autocomplete", "current-password");
        keepInTheBrowser(password);
    }

    /**
     * What is typed here goes to the server with the form and in no other way. Sent beside it on a slow line, it would meet the
     * session that signing in has just replaced, and the page would load again instead of going on.
     */
    private static void keepInTheBrowser(HasValueChangeMode field) {
        field.setValueChangeMode(null);
    }

    private static NativeDetails forgotten() {
        var hint = new NativeDetails(
                Texts.t("shell.login.forgotten"), txt("p", "", Texts.t("shell.login.forgotten.hint")));
        hint.addClassName("forgotten");
        return hint;
    }

    private static Component art() {
        return of(
                "aside",
                "rt",
                of("pl-plumb", "art").attribute("aria-hidden", "true"),
                txt("h2", "", Texts.t("shell.login.claim")),
                txt("p", "", Texts.t("shell.login.how")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (user.get().isPresent()) event.forwardTo("");
        else
            reasons.of(event.getLocation().getQueryParameters().getParameters())
                    .ifPresent(reason -> say(reason.text(), reason.refused()));
    }

    private void say(String text, boolean refused) {
        notice.setText(text);
        notice.getElement().setAttribute("role", refused ? "alert" : "status");
        notice.setClassName("refused", refused);
        if (refused) tryAgain();
    }

    /** Whoever mistyped the password does not type the e-mail again. */
    private void tryAgain() {
        email.setValue(LastEmail.take(VaadinSession.getCurrent().getSession()));
        if (email.isEmpty()) return;
        email.setAutofocus(false);
        password.setAutofocus(true);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("shell.login.page");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/glyphs/plumb.js");
    }
}
