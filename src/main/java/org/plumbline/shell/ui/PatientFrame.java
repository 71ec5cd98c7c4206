package org.plumbline.shell.ui;

import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.mark;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import org.plumbline.identity.ClinicInfo;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.TopBarTitle;

/** The patient's phone: warning signs one tap away on every screen, tabs below where there is more than one. */
@StyleSheet("pl/today.css")
final class PatientFrame extends Frame {
    private final MenuLinks tabs =
            new MenuLinks("tabs", entry -> entry.menuClass() != null && Audience.isForPatientsOnly(entry.menuClass()));
    private final Span title = span("ttl", "");
    private final Div slot = new Div();
    private final String date;

    PatientFrame(AccountMenu account, ClinicInfo clinic, String date) {
        this.date = date;
        addClassName("patient");
        slot.setId(CONTENT);
        slot.addClassName(CONTENT);
        var warning = new Anchor("warning-signs", icon("warn"), span("", Texts.t("shell.warning-signs")));
        warning.addClassName("warn");
        add(of("header", "top", mark(), title, warning, account), new NoLine(clinic), slot);
        if (tabs.size() > 1) add(tabs);
    }

    @Override
    void show(HasElement view) {
        super.show(view);
        title.setText(view instanceof TopBarTitle own ? own.topBarTitle() : date);
    }

    @Override
    Component slot() {
        return slot;
    }

    @Override
    void arrived(AfterNavigationEvent event) {
        tabs.mark(event.getLocation());
    }
}
