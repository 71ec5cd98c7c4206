package org.plumbline.shell.ui;

import static org.plumbline.kernel.ui.Ui.avatar;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.text.ListFormat;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.ui.Texts;

/** Who I am here, and the way out. Opens as a native popover: no round trip, Escape closes it. */
final class AccountMenu extends Composite<Div> {
    private static final String POPOVER = "account";

    AccountMenu(SignedIn person, String clinic, Component switcher, Runnable signOut) {
        getContent().addClassName("account");
        getContent().add(opener(person), popover(person, clinic, switcher, signOut));
    }

    private static NativeButton opener(SignedIn person) {
        var name = div("lbl", span("n", person.name()), span("s12 ink3", roles(person)));
        var opener = new NativeButton();
        opener.addClassName("me");
        opener.add(avatar(person.name(), ""), name);
        opener.getElement().setAttribute("popovertarget", POPOVER);
        opener.setAriaLabel(Texts.t("shell.account", person.name()));
        return opener;
    }

    private static Div popover(SignedIn person, String clinic, Component switcher, Runnable signOut) {
        var leave = btn(Texts.t("shell.sign-out"), "signout");
        leave.addClickListener(click -> signOut.run());
        var popover = div(
                "accountbox",
                txt("p", "n", person.name()),
                txt("p", "ink2", person.email()),
                txt("p", "ink3 s13", Texts.t("shell.account.at", roles(person), clinic)),
                switcher,
                leave);
        popover.setId(POPOVER);
        popover.getElement().setAttribute("popover", "auto");
        return popover;
    }

    private static String roles(SignedIn person) {
        var names = person.roles().stream()
                .map(role -> Texts.t("identity.role." + role.name()))
                .toList();
        return ListFormat.getInstance(UI.getCurrent().getLocale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(names);
    }
}
