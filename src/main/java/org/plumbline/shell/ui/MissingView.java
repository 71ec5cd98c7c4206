package org.plumbline.shell.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.kernel.ui.Texts;

/** There is no such page, or it is not yours: one look for all, so that nobody learns which. */
abstract class MissingView<T extends Exception> extends Div implements HasErrorParameter<T>, HasDynamicTitle {
    protected MissingView() {
        addClassName("trouble");
        add(
                div("sign", icon("search")),
                new H1(Texts.t("shell.missing.title")),
                new Paragraph(Texts.t("shell.missing.text")),
                home());
    }

    private static Anchor home() {
        var home = new Anchor("./", Texts.t("shell.missing.home"));
        home.addClassName("pl-primary");
        return home;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<T> error) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("shell.missing.title");
    }
}
