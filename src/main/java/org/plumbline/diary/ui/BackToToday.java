package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import org.plumbline.kernel.ui.Texts;

/** The way back to the day’s list. */
final class BackToToday extends Composite<Anchor> {
    BackToToday() {
        getContent().setHref("today");
        getContent().add(icon("left"), span("", Texts.t("diary.back")));
        getContent().setClassName("back");
    }
}
