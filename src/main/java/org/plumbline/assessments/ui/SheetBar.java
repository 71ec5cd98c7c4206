package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.avatar;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;

/** Who is tested, whether it is saved, how far it is, and the signature. */
final class SheetBar extends Composite<Div> {
    private final Span saved = span("", "");
    private final Span count = span("ink2 s13", "");
    private final Tag progress = of("progress", "");
    private final Button add = btn(t("assessments.sheet.addTest"), "plus");
    private final Button undo = SheetKeys.act(plainBtn(t("assessments.sheet.undo")), "undo");
    private final Button discard = plainBtn(t("assessments.sheet.discard"), "tertiary");
    private final Button abandon = plainBtn(t("assessments.sheet.abandon"), "tertiary");
    private final Button sign = SheetKeys.act(plainBtn(t("assessments.sheet.sign")), "sign");

    /** @param title whose tests and which @param day of the sheet, in words @param why it amends another, if it does */
    SheetBar(PatientId patient, String name, String title, String day, @Nullable String why) {
        saved.getElement().setAttribute("role", "status");
        progress.attribute("aria-hidden", "true");
        undo.setSuffixComponent(SheetKeys.printed(t("assessments.keys.undo")));
        sign.setSuffixComponent(SheetKeys.printed(t("assessments.keys.sign")));
        var words = div("ttl", new H1(title), of("p", "", span("", day), saved));
        if (why != null) words.add(txt("p", "why", t("assessments.sheet.amends", why)));
        getContent().addClassName("top");
        getContent()
                .add(
                        avatar(name, ""),
                        words,
                        new Anchor(PatientLinks.page(patient), t("assessments.sheet.back")),
                        div("prog", count, progress),
                        discard,
                        abandon,
                        undo,
                        add,
                        sign);
    }

    void serve(Runnable addTest, Runnable signSheet, Runnable takeBack) {
        add.addClickListener(click -> addTest.run());
        sign.addClickListener(click -> signSheet.run());
        undo.addClickListener(click -> takeBack.run());
    }

    void serve(Runnable discardSheet, Runnable abandonSheet) {
        discard.addClickListener(click -> discardSheet.run());
        abandon.addClickListener(click -> abandonSheet.run());
    }

    /** Signing stays quiet until something is recorded, and asks for attention once all is. */
    void show(int done, int of, boolean recorded, boolean undoable) {
        count.setText(t("assessments.sheet.progress", done, of));
        progress.attribute("max", String.valueOf(of)).attribute("value", String.valueOf(done));
        sign.setEnabled(recorded);
        sign.getThemeNames().set("primary", recorded && done == of);
        discard.setVisible(!recorded);
        abandon.setVisible(recorded);
        undo.setVisible(undoable);
    }

    void saved(String time) {
        saved.setText(t("assessments.sheet.saved", time));
        saved.removeClassName("failed");
    }

    void notSaved() {
        saved.setText(t("assessments.sheet.notSaved"));
        saved.addClassName("failed");
    }

    void focusSign() {
        sign.focus();
    }
}
