package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.plumbline.diary.Grade;
import org.plumbline.diary.internal.Logged;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;

/** Something logged today, folded to a line that stays, with a way to take it back. */
final class DoneLine extends Composite<Tag> {
    private final Logged logged;
    private final Button undo = plainBtn(Texts.t("diary.done.undo"), "tertiary");

    DoneLine(Logged logged, ZoneId zone, Consumer<DoneLine> undone) {
        this.logged = logged;
        undo.setAriaLabel(Texts.t("diary.done.undo.what", logged.exercise().name()));
        undo.addClickListener(click -> undone.accept(this));
        getContent()
                .add(
                        icon(logged.occurrence().isDone() ? "check" : "minus"),
                        of("span", "grow", span("", logged.exercise().name() + " "), span("q", what(logged, zone))),
                        undo);
    }

    @Override
    protected Tag initContent() {
        return of("li", "done");
    }

    /** Taken back only on the day it was made. */
    void settled(boolean settled) {
        undo.setVisible(!settled);
    }

    Logged logged() {
        return logged;
    }

    private static String what(Logged logged, ZoneId zone) {
        var occurrence = logged.occurrence();
        var much = LoggedWords.of(occurrence, logged.prescription().dose());
        if (occurrence.grade() == Grade.BACK_FILLED)
            return occurrence.isFull() ? Texts.t("diary.done.later") : Texts.t("diary.done.later.part", much);
        var time = DayWords.time(occurrence.performedAt(), zone);
        return occurrence.isFull() ? Texts.t("diary.done.at", time) : Texts.t("diary.done.at.part", time, much);
    }
}
