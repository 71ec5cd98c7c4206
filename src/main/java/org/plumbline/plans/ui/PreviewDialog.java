package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.DoseWords;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.plans.Burden;

/** The plan in the patient’s words, as wide as a phone. */
final class PreviewDialog extends Dialog {
    PreviewDialog(String patient, String from, @Nullable String why, PlanSheet sheet) {
        setHeaderTitle(t("plans.preview.title", patient));
        addClassName("plan-preview");
        var close = plainBtn(t("plans.preview.close"), "tertiary");
        close.addClickListener(event -> close());
        getFooter().add(close);
        var burden = sheet.comparison().after();
        add(txt("p", "lead", t("plans.preview.lead", from, burden.minutes())));
        if (why != null) add(txt("p", "word", why));
        add(of("ul", "", sheet.lines().stream().map(PreviewDialog::card).toArray(Component[]::new)));
    }

    private static Component card(PlanSheet.Line line) {
        var row = line.row();
        var words = div(
                "grow",
                txt("h3", "", line.exercise().name()),
                txt("p", "d", DoseWords.plain(row.dose(), row.side(), row.timesADay(), row.schedule())),
                txt(
                        "p",
                        "s13 ink3",
                        t(
                                "plans.preview.minutes",
                                Burden.minutes(Burden.Item.of(row).seconds()))));
        if (row.note() != null) words.add(txt("p", "said", row.note()));
        if (line.exercise().caution() != null)
            words.add(txt("p", "care", line.exercise().caution()));
        return of(
                "li",
                "",
                div("th", new Figure(line.exercise().figureUrl(), "").still().mirrored(row.side() == DoseSide.LEFT)),
                words);
    }
}
