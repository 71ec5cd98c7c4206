package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.Outcome;
import org.plumbline.adherence.ClinicReview.Pooled;
import org.plumbline.adherence.ClinicReview.Risk;
import org.plumbline.adherence.ClinicReview.RiskThen;
import org.plumbline.adherence.Share;
import org.plumbline.kernel.ui.Tag;

/** The figures at the head of the clinic review, each with its counts. */
final class KeyFigures extends Composite<Tag> {

    KeyFigures(ClinicReview review) {
        pooled(review.pooled());
        risk(review.atRisk(), review.riskBefore());
        outcome(review.outcome());
    }

    @Override
    protected Tag initContent() {
        return of("dl", "card kpi");
    }

    private void pooled(@Nullable Pooled pooled) {
        if (pooled == null) {
            hidden("adherence.clinic.pooled");
            return;
        }
        var share = pooled.group().share();
        figure(
                "adherence.clinic.pooled",
                CaseloadWords.dashed(share),
                share.hasData() ? counts(share, pooled.before()) : t("adherence.clinic.pooled.none"));
    }

    private static String counts(Share share, @Nullable Share before) {
        var counts = ClinicWords.counts(share);
        if (before == null || share.percent().isEmpty() || before.percent().isEmpty()) return counts;
        int change = share.percent().getAsInt() - before.percent().getAsInt();
        return t("adherence.clinic.pooled.change." + Integer.signum(change), Math.abs(change), counts);
    }

    private void risk(@Nullable Risk risk, @Nullable RiskThen before) {
        if (risk == null) {
            hidden("adherence.clinic.risk");
            hidden("adherence.clinic.without-data");
            return;
        }
        figure("adherence.clinic.risk", t("adherence.number", risk.atRisk()), since(risk, before))
                .add(txt("dd", "why", words(before)));
        figure(
                "adherence.clinic.without-data",
                t("adherence.number", risk.noData()),
                ofActive(risk.noData(), risk.active()));
    }

    private static String since(Risk risk, @Nullable RiskThen before) {
        return before == null || risk.active() == 0
                ? ofActive(risk.atRisk(), risk.active())
                : t("adherence.clinic.risk.was", percent(risk), risk.active(), percent(before));
    }

    private static String percent(Risk now) {
        return CaseloadWords.percent(new Share(now.atRisk(), now.active()));
    }

    private static String percent(RiskThen then) {
        return CaseloadWords.percent(new Share(then.atRisk(), then.active()));
    }

    private static String words(@Nullable RiskThen before) {
        return before == null
                ? t("adherence.clinic.risk.unknown")
                : t("adherence.clinic.risk.before", before.day(), before.atRisk(), before.active());
    }

    private static String ofActive(int some, int active) {
        var share = new Share(some, active);
        if (!share.hasData()) return t("adherence.clinic.no-active");
        boolean tiny = some > 0 && share.percent().orElse(0) == 0;
        var percent = tiny ? t("adherence.clinic.under-one") : CaseloadWords.percent(share);
        return t("adherence.clinic.of-active", percent, active);
    }

    private void outcome(@Nullable Outcome outcome) {
        if (outcome == null) {
            hidden("adherence.clinic.outcome");
            return;
        }
        var share = new Share(outcome.better(), outcome.finished());
        figure(
                "adherence.clinic.outcome",
                share.hasData() ? CaseloadWords.percent(share) : t("adherence.clinic.dash"),
                share.hasData()
                        ? t("adherence.clinic.outcome.counts", outcome.better(), outcome.finished())
                        : t("adherence.clinic.outcome.none"));
    }

    private Tag figure(String key, String value, String counts) {
        var figure = of(
                "div",
                "",
                txt("dt", "", t(key)),
                of("dd", "", txt("b", "", value), txt("span", "", counts)),
                txt("dd", "why", t(key + ".why")));
        getContent().add(figure);
        return figure;
    }

    private void hidden(String key) {
        figure(key, t("adherence.clinic.dash"), ClinicWords.hidden());
    }
}
