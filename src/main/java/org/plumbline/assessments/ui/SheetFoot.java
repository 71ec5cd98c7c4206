package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.plumbline.kernel.ui.Tag;

/** Below the form: which keys work there, and on to the next test. */
final class SheetFoot extends Composite<Div> {
    private final Div keys = div("keys");
    private final Button notDone = plainBtn(t("assessments.sheet.notDone"), "sm");
    private final Button next = SheetKeys.act(plainBtn(t("assessments.sheet.next")), "next");

    SheetFoot(Runnable goOn, Runnable skip) {
        next.setSuffixComponent(SheetKeys.printed(t("assessments.keys.enter")));
        next.addClickListener(click -> goOn.run());
        notDone.addClickListener(click -> skip.run());
        keys.getElement().setAttribute("aria-hidden", "true"); // the words of the fields say it
        getContent().addClassName("foot");
        getContent().add(keys, notDone, next);
    }

    /** @param timed whether a stopwatch stands there @param sided whether it has two sides */
    void show(boolean timed, boolean sided, boolean last, boolean skippable) {
        keys.removeAll();
        if (timed) keys.add(key("assessments.keys.watch", "assessments.keys.space"));
        keys.add(pain(), stop());
        if (sided && timed) keys.add(key("assessments.keys.otherSide", "assessments.keys.tab"));
        next.setText(t(last ? "assessments.sheet.toSign" : "assessments.sheet.next"));
        notDone.setVisible(skippable);
    }

    private static Tag kbd(String key) {
        return SheetKeys.printed(t(key));
    }

    private static Component key(String words, String key) {
        return of("span", "", kbd(key), span("", t(words)));
    }

    private static Component pain() {
        return of(
                "span",
                "card-only",
                kbd("assessments.keys.zero"),
                span("", t("assessments.keys.to")),
                kbd("assessments.keys.nine"),
                span("", t("assessments.keys.pain")),
                kbd("assessments.keys.plus"),
                span("", t("assessments.keys.ten")));
    }

    private static Component stop() {
        return of(
                "span",
                "card-only",
                kbd("assessments.keys.stop_reason.fatigue"),
                kbd("assessments.keys.stop_reason.pain"),
                kbd("assessments.keys.stop_reason.form_lost"),
                span("", t("assessments.keys.endedBy")));
    }
}
