package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanView;

/** The bar at the bottom: why, from which day, assign. */
final class AssignBar extends Composite<Div> {
    private static final int DAYS_OFFERED = 15;
    private static final int LONGEST_WHY = 500;

    private final TextField why = new TextField();
    private final Select<LocalDate> from = new Select<>();
    private final Span hint = span("s12 hint", "");
    private final Span told = span("told", "");
    private final Button assign = plainBtn("", "primary");
    private final String patient;
    private PlanView plan;

    AssignBar(PlanView plan, String patient, Runnable assigned) {
        this.plan = plan;
        this.patient = patient;
        buildWhy();
        from.setAriaLabel(t("plans.bar.from"));
        from.addClassName("from");
        from.setItemLabelGenerator(day -> t("plans.bar.from-day", PlanWords.dayToChoose(day, this.plan.today())));
        from.addValueChangeListener(event -> hint());
        assign.setSuffixComponent(txt("kbd", "", t("plans.bar.key")).attribute("aria-hidden", "true"));
        assign.addClassName("assign");
        assign.setDisableOnClick(true);
        assign.addClickListener(event -> press(assigned));
        assign.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).setResetFocusOnActiveElement(true);
        getContent().addClassName("bar");
        told.getElement().setAttribute("role", "alert");
        getContent().add(told, why, hint, div("end row", from, assign));
        show(plan);
    }

    private void buildWhy() {
        why.addClassName("why");
        why.setAriaLabel(t("plans.bar.why"));
        why.setPlaceholder(t("plans.bar.why-example"));
        why.setMaxLength(LONGEST_WHY);
        why.setManualValidation(true);
        why.addValueChangeListener(event -> why.setInvalid(false));
    }

    /** Disabled while it works: a second click would be told that somebody else was faster. */
    private void press(Runnable assigned) {
        try {
            assigned.run();
        } finally {
            assign.setEnabled(true);
        }
    }

    /** Where the plan stands meanwhile; what was typed and chosen stays as far as it can. */
    void show(PlanView plan) {
        this.plan = plan;
        var chosen = from.getValue();
        var days = plan.earliest()
                .datesUntil(plan.earliest().plusDays(DAYS_OFFERED))
                .toList();
        from.setItems(days);
        from.setValue(chosen != null && days.contains(chosen) ? chosen : plan.earliest());
        why.setVisible(plan.latestNo() > 0);
        assign.setText(t("plans.bar.assign", plan.latestNo() + 1));
        hint();
    }

    private void hint() {
        if (plan.loggedToday() && plan.earliest().equals(from.getValue())) hint.setText(t("plans.bar.logged", patient));
        else if (plan.latestNo() > 0) hint.setText(t("plans.bar.why-read-by", patient));
        else hint.setText(t("plans.bar.first", patient));
    }

    /** Says, beside the button, what keeps the plan from being assigned or has become of it. */
    void tell(String message) {
        told.setText(message);
    }

    String why() {
        return why.getValue();
    }

    /** Whether something was typed that leaving would lose. */
    boolean isTouched() {
        return !why.isEmpty();
    }

    PlanDraft draft(int saw, List<PlanDraft.Row> rows) {
        return new PlanDraft(saw, from.getValue(), why.isVisible() ? why.getValue() : null, rows);
    }

    void refuseWhy(String message) {
        why.setErrorMessage(message);
        why.setInvalid(true);
        why.focus();
    }

    void focusDay() {
        from.focus();
    }
}
