package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.ChanceLimit;
import org.plumbline.adherence.ClinicReview.Funnel;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.ClinicReview.Therapist;
import org.plumbline.adherence.Share;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.chart.Chart;
import org.plumbline.kernel.ui.chart.ChartAndTable;
import org.plumbline.kernel.ui.chart.FunnelChart;

/** By therapist, against what chance does: no ranking, and only those outside chance are named. Bars while they are few. */
final class TherapistsCard extends ClinicCard {
    private static final List<String> COLUMNS = List.of(
            "adherence.therapists.column.name",
            "adherence.trend.column.percent",
            "adherence.trend.column.counts",
            "adherence.trend.column.patients");

    TherapistsCard(ClinicReview review) {
        super("therapists", t("adherence.therapists"), sub(review.funnel()));
        var funnel = review.funnel();
        var pooled = review.pooled();
        if (funnel.therapists().isEmpty()) empty(t("adherence.therapists.empty"));
        else if (funnel.hidden() == funnel.therapists().size()) empty(ClinicWords.hidden());
        else if (funnel.limits().isEmpty() || pooled == null) add(bars(funnel.therapists()));
        else add(chart(funnel, pooled.group().share()));
        note(note(funnel));
    }

    private static String sub(Funnel funnel) {
        return funnel.hidden() == 0
                ? t("adherence.therapists.window")
                : t("adherence.therapists.window.hidden", funnel.hidden());
    }

    private static ChartAndTable chart(Funnel funnel, Share common) {
        var groups = funnel.therapists().stream()
                .filter(each -> each.group() != null)
                .map(TherapistsCard::group)
                .toList();
        var limits = funnel.limits().stream().map(TherapistsCard::limit).toList();
        var words = new FunnelChart.Words(
                t("adherence.therapists.common", CaseloadWords.percent(common)),
                t("adherence.therapists.chance"),
                t("adherence.therapists.axis"));
        var spec = new FunnelChart(groups, percent(common), limits, words);
        return new ChartAndTable(
                new Chart(spec, summary(funnel)), () -> table(funnel), t("adherence.therapists.table"));
    }

    private static FunnelChart.Group group(Therapist therapist) {
        var group = java.util.Objects.requireNonNull(therapist.group());
        var tip = t("adherence.therapists.tip", therapist.name(), ClinicWords.line(group));
        var label = t("adherence.therapists.outside", therapist.name(), CaseloadWords.percent(group.share()));
        return new FunnelChart.Group(
                group.patients(), percent(group.share()), therapist.outside(), therapist.outside() ? label : null, tip);
    }

    private static FunnelChart.Limit limit(ChanceLimit limit) {
        return new FunnelChart.Limit(limit.size(), limit.low95(), limit.high95(), limit.low998(), limit.high998());
    }

    private static BigDecimal percent(Share share) {
        return share.hasData()
                ? BigDecimal.valueOf(share.done() * 100L)
                        .divide(BigDecimal.valueOf(share.due()), 1, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }

    private static String summary(Funnel funnel) {
        var outside = funnel.therapists().stream()
                .filter(Therapist::outside)
                .map(Therapist::name)
                .toList();
        long shown = funnel.therapists().size() - funnel.hidden();
        return outside.isEmpty()
                ? t("adherence.therapists.summary", shown)
                : t("adherence.therapists.summary.outside", shown, String.join(", ", outside));
    }

    private static Tag table(Funnel funnel) {
        return table(
                COLUMNS,
                funnel.therapists().stream()
                        .filter(each -> each.group() != null)
                        .map(each -> tableRow(each.name(), java.util.Objects.requireNonNull(each.group())))
                        .toList());
    }

    private static Tag tableRow(String name, Group group) {
        return row(
                name,
                CaseloadWords.percent(group.share()),
                ClinicWords.counts(group),
                t("adherence.number", group.patients()));
    }

    private static Component bars(List<Therapist> therapists) {
        var rows = of("ul", "");
        for (var therapist : therapists) {
            if (therapist.group() != null) rows.add(bar(therapist.name(), therapist.group()));
        }
        return rows;
    }

    private static Component bar(String name, Group group) {
        return of(
                "li",
                "",
                span("name", name),
                el("pl-bar", ClinicWords.length(group.share())),
                txt("b", "", CaseloadWords.percent(group.share())),
                div("n", span("", ClinicWords.counts(group)), span("", ClinicWords.patients(group.patients()))));
    }

    private static String note(Funnel funnel) {
        var which = t("adherence.therapists.note");
        var named = funnel.limits().isEmpty() ? "" : " " + t("adherence.therapists.note.chance");
        var hidden = funnel.hidden() == 0
                ? ""
                : " " + t("adherence.therapists.note.few", funnel.hidden(), ClinicReview.LEAST);
        return which + named + hidden;
    }
}
