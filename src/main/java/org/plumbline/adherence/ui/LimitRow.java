package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.LimitEffects.Effects;
import org.plumbline.kernel.ui.Tag;

/** One number: what it means, what it is, and whom it would flag. */
final class LimitRow extends Composite<Tag> {
    private final Limit limit;
    private final IntegerField number = new IntegerField();
    private final Span effect = span("effect", "");

    LimitRow(Limit limit, int value, Runnable changed) {
        this.limit = limit;
        var key = "adherence.limit." + limit;
        number.setAriaLabel(t(key));
        number.setStepButtonsVisible(true);
        number.setManualValidation(true);
        number.setMin(limit.least());
        number.setMax(limit.most());
        number.setSuffixComponent(span("", t(key + ".unit")));
        number.addClassName("stepper");
        number.setValue(value);
        number.addValueChangeListener(change -> {
            if (change.isFromClient()) changed.run();
        });
        effect.getElement().setAttribute("aria-live", "polite");
        getContent()
                .add(
                        div(
                                "what",
                                txt("b", "", t(key)),
                                span("", t("adherence.settings.usual", t(key + ".why"), limit.standard()))),
                        number,
                        effect);
    }

    @Override
    protected Tag initContent() {
        return of("li", "limit");
    }

    int value() {
        return number.getValue();
    }

    void show(int value) {
        number.setValue(value);
        number.setInvalid(false);
    }

    boolean differsFrom(int stored) {
        return number.getValue() == null || number.getValue() != stored;
    }

    /** @return whether it can be stored; what is wrong stands beside the field */
    boolean judge(boolean focus) {
        var value = number.getValue();
        if (value != null && limit.admits(value)) {
            number.setInvalid(false);
            return true;
        }
        refuse(t("adherence.settings.range", limit.least(), limit.most()), focus);
        return false;
    }

    void refuse(String problem, boolean focus) {
        number.setErrorMessage(problem);
        number.setInvalid(true);
        if (focus) number.focus();
    }

    void counting() {
        effect.setText(t("adherence.settings.effect.counting"));
    }

    /** @param would with what is typed */
    void effect(Effects now, Effects would) {
        effect.setText(words(now, would));
    }

    private String words(Effects now, Effects would) {
        if (now.active() == 0) return t("adherence.settings.effect.nobody");
        if (now.active() < ClinicReview.LEAST) return t("adherence.settings.effect.few", ClinicReview.LEAST);
        int before = now.flagged().getOrDefault(limit, 0);
        int after = would.flagged().getOrDefault(limit, 0);
        var key = limit == Limit.ON ? "adherence.settings.effect.on" : "adherence.settings.effect";
        return before == after ? t(key, after) : t(key + ".would", after, before);
    }
}
