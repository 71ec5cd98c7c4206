package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.avatar;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.iconBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientRecord;
import org.plumbline.plans.PlanView;

/** Whose plan it is, where it stands, and what goes back and on. */
final class PlanHead extends Composite<Div> {
    private final Tag state = txt("p", "", "");
    private final Button undo = iconBtn(t("plans.builder.undo"), "undo");
    private final Button redo = iconBtn(t("plans.builder.redo"), "undo");
    private final Div tools;
    private final ZoneId zone;

    PlanHead(PatientRecord record) {
        zone = record.lastZone();
        undo.addClassName("undo-key");
        redo.addClassNames("redo-key", "flip");
        var back = new Anchor(PatientLinks.page(record.id()), icon("left"));
        back.addClassName("back");
        back.getElement().setAttribute("aria-label", t("plans.builder.back"));
        back.getElement().setAttribute("title", t("plans.builder.back"));
        tools = div("end row tools", undo, redo);
        getContent().addClassName("top");
        getContent()
                .add(
                        back,
                        avatar(record.name(), ""),
                        div("ttl", new H1(t("plans.builder.title", record.name())), state),
                        tools);
        tools.setVisible(false);
    }

    /** What the bench lets be done from here. */
    void serve(Runnable library, Runnable undone, Runnable redone) {
        var open = btn(t("plans.builder.library"), "book");
        open.addClassName("library-key");
        open.addClickListener(event -> library.run());
        tools.addComponentAsFirst(open);
        undo.addClickListener(event -> undone.run());
        redo.addClickListener(event -> redone.run());
        tools.setVisible(true);
    }

    void show(PlanView plan, @Nullable Instant savedAt, PlanSheet sheet) {
        undo.setEnabled(sheet.canUndo());
        redo.setEnabled(sheet.canRedo());
        var draft = savedAt == null
                ? t("plans.builder.draft", plan.latestNo() + 1)
                : t("plans.builder.draft-saved", plan.latestNo() + 1, LocalDateTime.ofInstant(savedAt, zone));
        state.setText(t("plans.builder.draft-state", draft, stands(plan)));
    }

    private static String stands(PlanView plan) {
        var waiting = plan.waiting();
        var inForce = plan.inForce();
        if (waiting != null)
            return t("plans.builder.waiting", waiting.no(), PlanWords.day(waiting.from(), plan.today()));
        return inForce == null ? t("plans.builder.first") : t("plans.builder.in-force", inForce.no());
    }
}
