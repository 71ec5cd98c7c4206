package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.Reason;
import org.plumbline.adherence.ClinicReview.Risk;
import org.plumbline.adherence.Signal.Level;

/** Why patients are at risk, each once by the most pressing reason. */
final class RiskCard extends ClinicCard {

    RiskCard(@Nullable Risk risk) {
        super("risk", t("adherence.risk"), risk == null ? "" : ClinicWords.patients(risk.atRisk()));
        if (risk == null) empty(ClinicWords.hidden());
        else if (risk.atRisk() == 0) empty(t("adherence.risk.nobody"));
        else if (risk.reasons().isEmpty()) empty(t("adherence.risk.few", ClinicReview.LEAST));
        else add(list(risk));
        note(t("adherence.risk.note"));
    }

    private static Component list(Risk risk) {
        var rows = of("ul", "");
        risk.reasons().forEach(reason -> rows.add(row(reason)));
        return rows;
    }

    private static Component row(Reason reason) {
        var glyph = el("pl-sig", glyph(reason.why().level()));
        glyph.getElement().setAttribute("aria-hidden", "true");
        return of(
                "li",
                "",
                glyph,
                span("", t("adherence.risk.why." + reason.why())),
                txt("b", "", t("adherence.number", reason.patients())));
    }

    private static String glyph(Level level) {
        return switch (level) {
            case URGENT -> "urgent";
            case SAME_DAY -> "sameday";
            case REVIEW -> "review";
        };
    }
}
