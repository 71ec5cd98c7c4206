package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.plumbline.kernel.ui.Ui;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageChoice;

/** What is done now and then: a native popover, so that it opens without a round trip and Escape closes it. */
final class MoreMenu extends Composite<Div> {
    private static final String POPOVER = "pt-more";

    MoreMenu(List<PatientPageChoice> choices, PatientPage page, Runnable again) {
        var opener = new NativeButton(t("patients.page.more"));
        opener.addClassName("pt-more-opener");
        opener.addComponentAsFirst(Ui.icon("more"));
        opener.getElement().setAttribute("popovertarget", POPOVER);
        var menu = div("pt-more");
        menu.setId(POPOVER);
        menu.getElement().setAttribute("popover", "auto");
        for (var choice : choices)
            choice.label(page).ifPresent(label -> menu.add(entry(label, () -> choice.choose(page, again))));
        getContent().setClassName("pt-more-at");
        getContent().add(opener, menu);
    }

    private static NativeButton entry(String label, Runnable act) {
        var entry = new NativeButton(label, click -> act.run());
        entry.getElement().setAttribute("popovertarget", POPOVER).setAttribute("popovertargetaction", "hide");
        return entry;
    }
}
