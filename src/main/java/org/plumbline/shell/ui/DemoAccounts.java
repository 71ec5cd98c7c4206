package org.plumbline.shell.ui;

import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.DemoOffer;
import org.plumbline.identity.DemoOffer.DemoAccount;
import org.plumbline.identity.DemoOffer.Status;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;

/** The demo accounts, quietly; while the demo clinic is being filled it says so and goes on by itself. */
final class DemoAccounts extends Composite<Div> {
    private static final int ASK_AGAIN_MILLIS = 1500;
    private static final int NEVER = -1;

    private final DemoOffer offer;
    private @Nullable Registration polling;

    DemoAccounts(DemoOffer offer) {
        this.offer = offer;
        getContent().addClassName("demo");
        getContent().getElement().setAttribute("aria-live", "polite");
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent().setVisible(offer.status() != Status.OFF);
        if (offer.status() == Status.FILLING) getContent().add(filling());
        if (offer.status() == Status.FAILED) getContent().add(txt("p", "", Texts.t("shell.login.demo.failed")));
        if (offer.status() == Status.READY) {
            getContent().add(span("", Texts.t("shell.login.demo")));
            offer.accounts().forEach(account -> getContent().add(form(account)));
        }
    }

    private static Tag filling() {
        return txt("p", "filling", Texts.t("shell.login.demo.filling"));
    }

    /** A form of its own with the fields filled: one click signs in. */
    private static Tag form(DemoAccount account) {
        var submit = new NativeButton(Texts.t(account.labelKey()));
        submit.getElement().setAttribute("type", "submit");
        return of("form", "", hidden("username", account.email()), hidden("password", account.password()), submit)
                .attribute("method", "post")
                .attribute("action", "login");
    }

    private static Input hidden(String name, String value) {
        var input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name);
        input.getElement().setAttribute("value", value);
        return input;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (offer.status() != Status.FILLING) return;
        event.getUI().setPollInterval(ASK_AGAIN_MILLIS);
        polling = event.getUI().addPollListener(poll -> look(poll.getSource()));
    }

    private void look(UI ui) {
        if (offer.status() == Status.FILLING) return;
        show();
        stop(ui);
    }

    private void stop(UI ui) {
        if (polling == null) return;
        polling.remove();
        polling = null;
        ui.setPollInterval(NEVER);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }
}
