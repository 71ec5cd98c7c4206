package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanVersion;
import org.plumbline.plans.Prescription;

/**
 * Somebody else assigned a version while this draft was written: says what differs, lets each difference be taken over, and
 * goes on from there. The draft stays as it is.
 */
final class MeanwhilePanel extends Composite<Div> {
    private final PlanSheet sheet;
    private final Choices choices;

    /** What the therapist decides about the other version. */
    interface Choices {
        /** What of the other version goes into the draft. */
        void take(Prescription theirs);

        /** What the other version dropped goes out of the draft, too. */
        void drop(UUID row);

        /** The draft shall follow the other version. */
        void goOn();
    }

    MeanwhilePanel(PlanVersion other, PlanSheet sheet, Choices choices) {
        this.sheet = sheet;
        this.choices = choices;
        var onwards = plainBtn(t("plans.meanwhile.go-on", other.no()));
        onwards.addClickListener(event -> choices.goOn());
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
        var theirs = other.prescriptions().stream()
                .filter(Predicate.not(this::isInDraft))
                .map(this::difference);
        var gone = sheet.lines().stream().filter(line -> isDropped(line, other)).map(this::dropped);
        var rows = Stream.concat(theirs, gone).toArray(Component[]::new);
        return rows.length == 0 ? txt("p", "ink2", t("plans.meanwhile.same")) : of("ul", "", rows);
    }

    private boolean isInDraft(Prescription theirs) {
        return sheet.rows().stream().anyMatch(mine -> isSame(mine, theirs));
    }

    private static boolean isSame(PlanDraft.Row mine, Prescription theirs) {
        return mine.exercise().equals(theirs.exercise()) && PlanWords.dose(mine).equals(PlanWords.dose(theirs));
    }

    /** Stood in the plan that both started from, and does not in the other version. */
    private static boolean isDropped(PlanSheet.Line line, PlanVersion other) {
        return line.row().lineage() != null
                && other.prescriptions().stream()
                        .noneMatch(each -> each.lineage().equals(line.row().lineage())
                                || each.exercise().equals(line.exercise().id()));
    }

    private Component dropped(PlanSheet.Line line) {
        var name = line.exercise().name();
        var button = plainBtn(t("plans.meanwhile.drop"), "sm");
        button.setAriaLabel(t("plans.meanwhile.drop-what", name));
        button.addClickListener(event -> {
            choices.drop(line.key());
            done(button, "plans.meanwhile.dropped");
        });
        return of("li", "row", div("grow", txt("b", "", name), txt("p", "d", t("plans.meanwhile.gone"))), button);
    }

    private static void done(Button button, String said) {
        button.setEnabled(false);
        button.setText(t(said));
    }

    private Component difference(Prescription theirs) {
        var button = plainBtn(t("plans.meanwhile.take"), "sm");
        button.setAriaLabel(t("plans.meanwhile.take-what", name(theirs)));
        button.addClickListener(event -> {
            choices.take(theirs);
            done(button, "plans.meanwhile.taken");
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
