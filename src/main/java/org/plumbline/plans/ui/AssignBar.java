package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanView;

/** The bar at the bottom: why, from which day, what the patient will see, assign. */
final class AssignBar extends Composite<Div> {
    private final NoteField why = new NoteField("", true);
    private final FromDay from;
    private final Span hint = span("s12 hint", "");
    private final Span told = span("told", "");
    private final Button assign = plainBtn("", "primary");
    private final String patient;
    private PlanView plan;
    private boolean settling;

    /** What the bar asks of the bench. */
    interface Actions {
        void changed();

        void preview();

        void assign();
    }

    AssignBar(PlanView plan, String patient, Actions actions) {
        this.plan = plan;
        this.patient = patient;
        from = new FromDay(() -> {
            hint();
            tell(actions);
        });
        why.addClassName("why");
        why.setAriaLabel(t("plans.bar.why"));
        why.setPlaceholder(t("plans.bar.why-example"));
        why.addValueChangeListener(event -> tell(actions));
        var preview = btn(t("plans.bar.preview", firstName(patient)), "eye");
        preview.addClassName("preview");
        preview.addClickListener(event -> actions.preview());
        assign.setSuffixComponent(txt("kbd", "", t("plans.bar.key")).attribute("aria-hidden", "true"));
        assign.addClassName("assign");
        assign.setDisableOnClick(true);
        assign.addClickListener(event -> press(actions));
        getContent().addClassName("bar");
        told.getElement().setAttribute("role", "alert");
        getContent().add(told, why, hint, div("end row", from, preview, assign));
        show(plan);
    }

    /** Ctrl+Enter assigns where the keys are typed in this place, so not in a dialog above it. */
    void assignByKeysIn(Component place) {
        assign.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(place).setResetFocusOnActiveElement(true);
    }

    static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    /** Disabled while it works: a second click would be told that somebody else was faster. */
    private void press(Actions actions) {
        try {
            actions.assign();
        } finally {
            assign.setEnabled(true);
        }
    }

    /** What the bar sets itself is nobody’s change. */
    private void tell(Actions actions) {
        if (!settling) actions.changed();
    }

    /** Where the plan stands meanwhile; what was typed and chosen stays as far as it can. */
    void show(PlanView plan) {
        this.plan = plan;
        settling = true;
        from.show(plan.today(), plan.earliest());
        settling = false;
        why.setVisible(plan.latestNo() > 0);
        assign.setText(t("plans.bar.assign", plan.latestNo() + 1));
        hint();
    }

    /** A draft that was kept. */
    void restore(@Nullable LocalDate day, @Nullable String typed) {
        settling = true;
        if (day != null) from.choose(day);
        if (typed != null) why.setValue(typed);
        settling = false;
    }

    private void hint() {
        boolean logged = plan.loggedToday() && plan.earliest().equals(from.day());
        if (logged) hint.setText(t("plans.bar.logged", firstName(patient)));
        else if (plan.latestNo() > 0) hint.setText(t("plans.bar.why-read-by", firstName(patient)));
        else hint.setText(t("plans.bar.first", firstName(patient)));
    }

    /** Says, beside the button, what keeps the plan from being assigned. */
    void tell(String message) {
        told.setText(message);
        told.removeClassName("well");
    }

    /** Says what has become of it. */
    void say(String message) {
        tell(message);
        told.addClassName("well");
    }

    /** What comes next. */
    void focusAssign() {
        assign.focus();
    }

    /** What was typed, be it assignable or not. */
    String typed() {
        return why.getValue();
    }

    /** Whether anything was typed or chosen here. */
    boolean isTouched() {
        return !why.getValue().isBlank() || from.isLater();
    }

    /** Where something in the bar cannot be assigned, its field says so and has the focus. */
    boolean isSound() {
        if (!why.isSound()) {
            why.complain();
            why.focus();
            return false;
        }
        if (from.isSound()) return true;
        from.focus();
        return false;
    }

    /** A day that cannot be is left out: the earliest is meant then. */
    PlanDraft draft(int saw, List<PlanDraft.Row> rows) {
        return new PlanDraft(saw, from.isLater() ? from.day() : null, why.isVisible() ? why.getValue() : null, rows);
    }

    /** @return with the day that is shown, so that it cannot slip unseen */
    PlanDraft toAssign(int saw, List<PlanDraft.Row> rows) {
        return draft(saw, rows).from(day());
    }

    LocalDate day() {
        var day = from.day();
        return day == null ? plan.earliest() : day;
    }

    void refuseWhy(String message) {
        why.setErrorMessage(message);
        why.setInvalid(true);
        why.focus();
    }

    /** The day that was chosen is no more: the earliest takes its place. */
    void refuseDay(String message) {
        from.refuse(message);
        from.focus();
    }
}
