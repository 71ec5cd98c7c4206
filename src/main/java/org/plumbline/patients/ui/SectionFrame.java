package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds one section, so that it fails and is tried again alone. */
final class SectionFrame extends Composite<Div> {
    private static final Logger LOG = LoggerFactory.getLogger(SectionFrame.class);

    private final PatientPageSection section;
    private final PatientPage page;

    SectionFrame(PatientPageSection section, PatientPage page) {
        this.section = section;
        this.page = page;
        getContent()
                .setClassName(
                        switch (section.place()) {
                            case TOP -> "pt-top";
                            case HALF -> "pt-half";
                            case MAIN, SIDE -> "pt-full";
                        });
        load();
    }

    private void load() {
        getContent().removeAll();
        getContent().add(built());
    }

    private Component built() {
        try {
            return section.build(page);
        } catch (RuntimeException e) {
            LOG.error("A section of the patient page failed: {}", section.titleKey(), e);
            return failure();
        }
    }

    private Component failure() {
        var retry = plainBtn(t("patients.page.retry"), "sm");
        retry.addClickListener(click -> load());
        var card = div(
                "card pt-failed",
                icon("warn"),
                txt("p", "grow", t("patients.page.failed", t(section.titleKey()))),
                retry);
        card.getElement().setAttribute("role", "alert");
        return card;
    }
}
