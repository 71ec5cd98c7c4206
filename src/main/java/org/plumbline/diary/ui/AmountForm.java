package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.plans.Prescription;

/** How much was done, one number a side; it starts with what was asked, or a part of it. */
final class AmountForm extends Composite<Div> {
    private static final int MOST = 9999;

    private final AmountUnit unit;
    private final int rounds;
    private final Consumer<Amounts> saved;
    private final List<IntegerField> fields = new ArrayList<>();
    private final @Nullable IntegerField whole;
    private final @Nullable IntegerField left;
    private final @Nullable IntegerField right;

    /**
     * @param part whether it starts with one round, or half of an only one
     * @param instead what else may be done, below the button
     */
    AmountForm(Prescription prescription, boolean part, Consumer<Amounts> saved, Component instead) {
        this.saved = saved;
        rounds = part ? Math.max(2, prescription.dose().sets()) : 1;
        unit = AmountUnit.of(prescription.dose());
        var target = prescription.target();
        whole = field(unit.label(), target.whole());
        left = field(Texts.t("diary.amount.left"), target.left());
        right = field(Texts.t("diary.amount.right"), target.right());
        var save = btn(Texts.t("diary.amount.save"), "check", "primary", "xl");
        save.addClickListener(click -> save());
        var numbers = div("amounts");
        fields.forEach(numbers::add);
        getContent().setClassName("howmuch");
        getContent()
                .add(
                        of("section", "", txt("h2", "", Texts.t("diary.amount.heading")), numbers),
                        div("dock", save, instead));
    }

    private void save() {
        if (fields.stream().anyMatch(AmountForm::isUnreadable)) return;
        var amounts = whole != null ? Amounts.whole(value(whole)) : Amounts.sides(side(left), side(right));
        if (amounts.isSome()) saved.accept(amounts);
        else refuse();
    }

    /** What was typed stays, with a word beside it: not a number, or more than anybody does. */
    private static boolean isUnreadable(IntegerField field) {
        var typed = field.getValue();
        var unreadable =
                typed == null ? field.getElement().getProperty("_hasInputValue", false) : typed < 0 || typed > MOST;
        if (!unreadable) return false;
        field.setErrorMessage(Texts.t("diary.amount.range", MOST));
        field.setInvalid(true);
        field.focus();
        return true;
    }

    private void refuse() {
        for (var field : fields) {
            field.setErrorMessage(Texts.t("diary.amount.nothing"));
            field.setInvalid(true);
        }
        fields.getFirst().focus();
    }

    private @Nullable IntegerField field(String label, @Nullable Integer asked) {
        if (asked == null) return null;
        var field = new IntegerField(label);
        field.setManualValidation(true); // any whole number will do; only plus and minus go by steps
        field.setMin(0);
        field.setMax(MOST);
        field.setStep(unit.step());
        field.setStepButtonsVisible(true);
        field.setValue(Math.ceilDiv(unit.shown(asked), rounds));
        field.setHelperText(unit.planned(asked));
        field.addClassName("stepper");
        field.addValueChangeListener(change -> field.setInvalid(false));
        fields.add(field);
        return field;
    }

    private @Nullable Integer side(@Nullable IntegerField field) {
        return field == null ? null : value(field);
    }

    private int value(IntegerField field) {
        var typed = field.getValue();
        return typed == null ? 0 : unit.stored(typed);
    }
}
