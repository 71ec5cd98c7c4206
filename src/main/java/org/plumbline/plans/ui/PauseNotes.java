package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import org.plumbline.kernel.ui.AskFirst;
import org.plumbline.patients.PatientPage;
import org.plumbline.plans.AgreedPause;
import org.plumbline.plans.PauseService;

/** The pause that runs, and those to come, above all else: nothing is due, so nobody is late. */
final class PauseNotes {
    private final PauseService pauses;

    PauseNotes(PauseService pauses) {
        this.pauses = pauses;
    }

    Component build(PatientPage page) {
        var notes = div("pt-notes");
        if (page.episode().open())
            pauses.of(page.patient()).reversed().stream()
                    .filter(pause -> !pause.to().isBefore(page.today()))
                    .forEach(pause -> notes.add(note(pause, page)));
        return notes;
    }

    private Div note(AgreedPause pause, PatientPage page) {
        var runs = !pause.from().isAfter(page.today());
        var said = runs ? t("plans.pause.running", pause.to()) : t("plans.pause.ahead", pause.from(), pause.to());
        var note = div(
                "pt-note quiet",
                icon("pause"),
                of("p", "grow", txt("b", "", said), txt("span", "", t("plans.pause.by", pause.by()))));
        if (runs) {
            var goOn = plainBtn(t("plans.pause.go-on"), "sm");
            goOn.addClickListener(click -> askToGoOn(pause, page));
            note.add(goOn);
        }
        var withdraw = plainBtn(t("plans.pause.withdraw"), "tertiary", "sm");
        withdraw.setAriaLabel(t("plans.pause.withdraw.named", pause.from(), pause.to()));
        withdraw.addClickListener(click -> new WithdrawPause(pauses, page, pause).open(PauseNotes::again));
        note.add(withdraw);
        return note;
    }

    private void askToGoOn(AgreedPause pause, PatientPage page) {
        var ask = new AskFirst(t("plans.pause.go-on.title"), t("plans.pause.go-on"));
        ask.tell(t("plans.pause.go-on.effect", pause.to()));
        ask.open(() -> pauses.goOn(page.patient(), pause.id()), PauseNotes::again);
    }

    /** Due days, figures and the plan change with it: the whole page is shown anew. */
    static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
