package org.plumbline.shell.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.mark;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import org.plumbline.kernel.ui.Texts;

/** Navigation left; a rail where room is short; bars above and below on the phone. All three are CSS only. */
@StyleSheet("pl/caseload.css")
final class StaffFrame extends Frame {
    /** Of itself the link would lead to the base of the page, which is not its address. */
    private static final String TO_CONTENT = """
            this.addEventListener('click', click => {
              click.preventDefault();
              document.getElementById($0).focus();
            });""";

    private final MenuLinks links = new MenuLinks(
            "links", entry -> entry.menuClass() == null || !Audience.isForPatientsOnly(entry.menuClass()));
    private final Div slot = new Div();

    StaffFrame(AccountMenu account) {
        addClassName("app");
        slot.setId(CONTENT);
        slot.addClassName(CONTENT);
        slot.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#" + CONTENT, Texts.t("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        skip.getElement().executeJs(TO_CONTENT, CONTENT);
        add(skip, of("header", "nav", div("brand", mark(), span("lbl", Texts.t("shell.brand"))), links, account), slot);
    }

    @Override
    Component slot() {
        return slot;
    }

    @Override
    void arrived(AfterNavigationEvent event) {
        links.mark(event.getLocation());
    }
}
