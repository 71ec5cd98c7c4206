package org.plumbline.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.plumbline.identity.Homes;
import org.plumbline.identity.Homes.Home;
import org.plumbline.identity.SignedIn;
import org.plumbline.identity.WebSession;
import org.plumbline.kernel.ui.Texts;

/** For a person with several clinics: in which one to be. Nothing where there is only one. */
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
        return all.size() < 2 ? nothing() : select(person, all);
    }

    private Select<Home> select(SignedIn person, java.util.List<Home> all) {
        var select = new Select<Home>();
        select.setLabel(Texts.t("shell.clinic"));
        select.setItems(all);
        select.setItemLabelGenerator(Home::name);
        all.stream()
                .filter(home -> home.clinic().equals(person.clinic()))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> move(person, change.getValue()));
        return select;
    }

    /** Everything on the page belongs to the clinic we leave: load anew. */
    private void move(SignedIn person, Home home) {
        session.signIn(homes.move(person, home.clinic()));
        UI.getCurrent().getPage().setLocation("./");
    }

    private static Span nothing() {
        var nothing = new Span();
        nothing.setVisible(false);
        return nothing;
    }
}
