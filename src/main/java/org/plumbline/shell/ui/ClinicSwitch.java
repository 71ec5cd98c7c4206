package org.plumbline.shell.ui;

import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import org.plumbline.identity.Homes;
import org.plumbline.identity.Homes.Home;
import org.plumbline.identity.SignedIn;
import org.plumbline.identity.WebSession;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.Ui;

/** For a person with several memberships: as what and where to be. Nothing where there is only one. */
@SpringComponent
class ClinicSwitch {
    private final Homes homes;
    private final WebSession session;

    ClinicSwitch(Homes homes, WebSession session) {
        this.homes = homes;
        this.session = session;
    }

    Component of(SignedIn person) {
        var all = homes.of(person);
        return all.size() < 2 ? nothing() : list(person, all);
    }

    private Component list(SignedIn person, List<Home> all) {
        var here = new Home(person.clinic(), "", homes.role(person));
        var choices = Ui.of("ul", "");
        all.stream()
                .sorted(Comparator.comparing(Home::name)
                        .thenComparing(home -> home.clinic().value())
                        .thenComparing(Home::role))
                .forEach(home -> choices.add(Ui.of("li", "", choice(person, home, isHere(home, here)))));
        return Ui.of("nav", "homes", txt("p", "ink3 s12", Texts.t("shell.homes")), choices)
                .attribute("aria-label", Texts.t("shell.homes"));
    }

    private static boolean isHere(Home home, Home here) {
        return home.clinic().equals(here.clinic()) && home.role() == here.role();
    }

    private NativeButton choice(SignedIn person, Home home, boolean here) {
        var button = new NativeButton();
        button.add(span("n", Texts.t("identity.role." + home.role().name())), span("s12 ink3", home.name()));
        if (here) button.getElement().setAttribute("aria-current", "true");
        button.addClickListener(click -> move(person, home));
        return button;
    }

    /** Everything on the page belongs to where we leave: load anew. */
    private void move(SignedIn person, Home home) {
        session.signIn(homes.move(person, home.clinic(), home.role()));
        UI.getCurrent().getPage().setLocation("./");
    }

    private static Span nothing() {
        var nothing = new Span();
        nothing.setVisible(false);
        return nothing;
    }
}
