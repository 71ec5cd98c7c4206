package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanVersion;
import org.plumbline.plans.Prescription;

/**
 * Somebody else assigned a version while this draft was written: says what differs, lets each difference be taken over, and
 * goes on from there. The draft stays as it is.
 */
final class MeanwhilePanel extends Composite<Div> {
    private final PlanSheet sheet;
    private final Consumer<Prescription> take;

    /**
     * @param take told what of the other version goes into the draft
     * @param goOn told when the draft shall follow the other version
     */
    MeanwhilePanel(PlanVersion other, PlanSheet sheet, Consumer<Prescription> take, Runnable goOn) {
        this.sheet = sheet;
        this.take = take;
        var onwards = plainBtn(t("plans.meanwhile.go-on", other.no()));
        onwards.addClickListener(event -> goOn.run());
        getContent().addClassNames("card", "meanwhile");
        getContent().getElement().setAttribute("role", "alert");
        getContent()
                .add(
                        div("row", icon("people"), txt("h2", "", t("plans.meanwhile.title", other.no(), other.by()))),
                        txt("p", "ink2", t("plans.meanwhile.text")),
                        differences(other),
                        onwards);
        getContent().getElement().setAttribute("tabindex", "-1");
    }

    private Component differences(PlanVersion other) {
        var rows = other.prescriptions().stream()
                .filter(Predicate.not(this::isInDraft))
                .map(this::difference)
                .toArray(Component[]::new);
        return rows.length == 0 ? txt("p", "ink2", t("plans.meanwhile.same")) : of("ul", "", rows);
    }

    private boolean isInDraft(Prescription theirs) {
        return sheet.rows().stream().anyMatch(mine -> isSame(mine, theirs));
    }

    private static boolean isSame(PlanDraft.Row mine, Prescription theirs) {
        return mine.exercise().equals(theirs.exercise()) && PlanWords.dose(mine).equals(PlanWords.dose(theirs));
    }

    private Component difference(Prescription theirs) {
        var button = plainBtn(t("plans.meanwhile.take"), "sm");
        button.setAriaLabel(t("plans.meanwhile.take-what", name(theirs)));
        button.addClickListener(event -> {
            take.accept(theirs);
            button.setEnabled(false);
            button.setText(t("plans.meanwhile.taken"));
        });
        return of("li", "row", div("grow", txt("b", "", name(theirs)), txt("p", "d", words(theirs))), button);
    }

    private String words(Prescription theirs) {
        return sheet.find(theirs.exercise())
                .map(mine -> t("plans.meanwhile.differs", PlanWords.dose(theirs), PlanWords.dose(mine.row())))
                .orElseGet(() -> t("plans.meanwhile.only-there", PlanWords.dose(theirs)));
    }

    private String name(Prescription prescription) {
        return sheet.library().get(prescription.exercise()).name();
    }

    /** Where it is new on the screen, it is read and reached first. */
    void focus() {
        getContent().getElement().callJsFunction("focus");
    }
}
