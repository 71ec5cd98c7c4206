package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.avatar;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;

/** Who is tested, whether it is saved, how far it is, and the signature. */
final class SheetBar extends Composite<Div> {
    private final Span saved = span("", "");
    private final Span count = span("ink2 s13", "");
    private final Tag progress = of("progress", "");
    private final Button add = btn(t("assessments.sheet.addTest"), "plus");
    private final Button discard = plainBtn(t("assessments.sheet.discard"), "tertiary");
    private final Button sign = plainBtn(t("assessments.sheet.sign"));

    /** @param title whose tests and which @param day of the sheet, in words */
    SheetBar(PatientId patient, String name, String title, String day) {
        saved.getElement().setAttribute("role", "status");
        progress.attribute("aria-hidden", "true");
        getContent().addClassName("top");
        getContent()
                .add(
                        avatar(name, ""),
                        div("ttl", new H1(title), of("p", "", span("", day), saved)),
                        new Anchor(PatientLinks.page(patient), t("assessments.sheet.back")),
                        div("prog", count, progress),
                        discard,
                        add,
                        sign);
    }

    void serve(Runnable addTest, Runnable signSheet, Runnable discardSheet) {
        add.addClickListener(click -> addTest.run());
        sign.addClickListener(click -> signSheet.run());
        discard.addClickListener(click -> discardSheet.run());
    }

    /** Signing stays quiet until something is recorded, and asks for attention once all is. */
    void show(int done, int of, boolean recorded) {
        count.setText(t("assessments.sheet.progress", done, of));
        progress.attribute("max", String.valueOf(of)).attribute("value", String.valueOf(done));
        sign.setEnabled(recorded);
        sign.getThemeNames().set("primary", recorded && done == of);
        discard.setVisible(!recorded);
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
