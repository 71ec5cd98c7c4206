package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.util.List;
import java.util.Objects;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.ClinicReview.Week;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.chart.Chart;
import org.plumbline.kernel.ui.chart.ChartAndTable;
import org.plumbline.kernel.ui.chart.WeeksChart;

/** The clinic week by week, with the middle half of its patients. */
final class TrendCard extends ClinicCard {
    private static final List<String> COLUMNS = List.of(
            "adherence.trend.column.week",
            "adherence.trend.column.percent",
            "adherence.trend.column.counts",
            "adherence.trend.column.patients",
            "adherence.trend.column.half");

    private final List<Week> weeks;

    TrendCard(List<Week> weeks) {
        super("trend", t("adherence.trend"), t("adherence.trend.by"));
        this.weeks = weeks;
        if (weeks.isEmpty()) {
            empty(t("adherence.trend.empty"));
            return;
        }
        if (weeks.stream().allMatch(week -> week.group() == null)) {
            empty(ClinicWords.hidden());
            return;
        }
        add(new ChartAndTable(new Chart(spec(), summary()), this::table, t("adherence.trend.table")));
        long few = weeks.stream().filter(week -> week.group() == null).count();
        if (few > 0) note(t("adherence.trend.note.few", few, ClinicReview.LEAST));
    }

    private WeeksChart spec() {
        var last = weeks.reversed().stream()
                .map(Week::group)
                .filter(Objects::nonNull)
                .findFirst();
        var words = new WeeksChart.Words(
                t("adherence.trend.half"),
                last.map(group -> CaseloadWords.percent(group.share())).orElse(""),
                t("adherence.trend.last"));
        return new WeeksChart(weeks.stream().map(TrendCard::week).toList(), List.of(), null, words);
    }

    private static WeeksChart.Week week(Week week) {
        var group = week.group();
        var half = week.half();
        return new WeeksChart.Week(
                week.monday(),
                group == null ? null : group.share().percent().orElseThrow(),
                half == null ? null : half.lower(),
                half == null ? null : half.upper(),
                group == null ? ClinicWords.hidden() : ClinicWords.line(group));
    }

    private String summary() {
        var shown = weeks.stream()
                .map(Week::group)
                .filter(Objects::nonNull)
                .map(Group::share)
                .toList();
        return t(
                "adherence.trend.summary",
                weeks.size(),
                CaseloadWords.percent(shown.getFirst()),
                CaseloadWords.percent(shown.getLast()));
    }

    private Tag table() {
        return table(COLUMNS, weeks.reversed().stream().map(TrendCard::row).toList());
    }

    private static Tag row(Week week) {
        var head = t("adherence.trend.monday", week.monday());
        var group = week.group();
        if (group == null) return hiddenRow(head, COLUMNS.size() - 1);
        var half = week.half();
        return row(
                head,
                CaseloadWords.percent(group.share()),
                ClinicWords.counts(group),
                t("adherence.number", group.patients()),
                half == null ? t("adherence.clinic.dash") : t("adherence.trend.half.of", half.lower(), half.upper()));
    }
}
