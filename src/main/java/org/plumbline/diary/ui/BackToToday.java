package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import org.plumbline.kernel.ui.Texts;

/** The way back to the day’s list, or to what stands between. */
final class BackToToday extends Composite<Anchor> {
    BackToToday() {
        this("today", Texts.t("diary.back"));
    }

    BackToToday(String href, String label) {
        getContent().setHref(href);
        getContent().add(icon("left"), span("", label));
        getContent().setClassName("back");
    }
}
