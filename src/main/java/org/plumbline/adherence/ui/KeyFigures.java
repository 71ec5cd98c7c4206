package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.Share;
import org.plumbline.kernel.ui.Tag;

/** The figures at the head of the clinic review, each with its counts. */
final class KeyFigures extends Composite<Tag> {

    KeyFigures(ClinicReview review) {
        var pooled = review.pooled();
        if (pooled == null) hidden("adherence.clinic.pooled");
        else figure("adherence.clinic.pooled", CaseloadWords.percent(pooled.share()), ClinicWords.counts(pooled));
        var risk = review.atRisk();
        if (risk == null) {
            hidden("adherence.clinic.risk");
            hidden("adherence.clinic.without-data");
        } else {
            figure("adherence.clinic.risk", String.valueOf(risk.low()), ofActive(risk.low(), risk.active()));
            figure(
                    "adherence.clinic.without-data",
                    String.valueOf(risk.noData()),
                    ofActive(risk.noData(), risk.active()));
        }
    }

    @Override
    protected Tag initContent() {
        return of("dl", "card kpi");
    }

    private static String ofActive(int some, int active) {
        var share = new Share(some, active);
        return share.hasData()
                ? t("adherence.clinic.of-active", CaseloadWords.percent(share), active)
                : t("adherence.clinic.no-active");
    }

    private void figure(String key, String value, String counts) {
        getContent()
                .add(of(
                        "div",
                        "",
                        txt("dt", "", t(key)),
                        of("dd", "", txt("b", "", value), txt("span", "", counts)),
                        txt("dd", "why", t(key + ".why"))));
    }

    private void hidden(String key) {
        figure(key, t("adherence.clinic.dash"), t("adherence.clinic.few", ClinicReview.LEAST));
    }
}
