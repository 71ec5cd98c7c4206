package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.txt;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.Loss;
import org.plumbline.adherence.ClinicReview.PlanWeek;
import org.plumbline.adherence.ClinicReview.Reached;
import org.plumbline.adherence.Share;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.chart.Chart;
import org.plumbline.kernel.ui.chart.ChartAndTable;
import org.plumbline.kernel.ui.chart.ColumnsChart;

/** Who still logs in each week of a course, of those who reached it. */
final class PlanWeeksCard extends ClinicCard {
    private static final List<String> COLUMNS = List.of(
            "adherence.plan-weeks.column.week",
            "adherence.plan-weeks.column.logging",
            "adherence.trend.column.counts",
            "adherence.plan-weeks.column.reached");

    private final List<PlanWeek> weeks;
    private final @Nullable Loss loss;

    PlanWeeksCard(List<PlanWeek> weeks, @Nullable Loss loss) {
        super("plan-weeks", t("adherence.plan-weeks"), t("adherence.plan-weeks.by"));
        this.weeks = weeks;
        this.loss = loss;
        if (weeks.stream().allMatch(week -> week.reached() == null)) {
            empty(weeks.isEmpty() ? t("adherence.plan-weeks.empty") : ClinicWords.hidden());
            return;
        }
        if (loss != null) add(txt("p", "loss", words(loss)));
        add(new ChartAndTable(new Chart(spec(), summary()), this::table, t("adherence.plan-weeks.table")));
        note(note());
    }

    private ColumnsChart spec() {
        return new ColumnsChart(weeks.stream().map(this::column).toList(), null);
    }

    private ColumnsChart.Column column(PlanWeek week) {
        var reached = week.reached();
        return new ColumnsChart.Column(
                String.valueOf(week.week()),
                reached == null ? t("adherence.clinic.dash") : brief(reached.patients()),
                reached == null ? null : reached.percent(),
                isLost(week.week()),
                isNamed(week.week()),
                t("adherence.plan-weeks.tip", week.week(), reached == null ? ClinicWords.hidden() : line(reached)));
    }

    /** Twelve stand side by side on a phone. */
    private static String brief(int patients) {
        return patients < 1000 ? String.valueOf(patients) : t("adherence.thousands", patients / 1000.0);
    }

    private boolean isLost(int week) {
        return loss != null && week >= loss.first() && week <= loss.last();
    }

    /** The ends, and those that the loss lies between. */
    private boolean isNamed(int week) {
        var shown = weeks.stream().filter(each -> each.reached() != null).toList();
        return week == shown.getFirst().week()
                || week == shown.getLast().week()
                || loss != null && (week == loss.first() - 1 || week == loss.last());
    }

    private static String line(Reached reached) {
        return t("adherence.plan-weeks.line", reached.percent(), reached.logging(), reached.patients());
    }

    private static String words(Loss loss) {
        return loss.first() == loss.last()
                ? t("adherence.plan-weeks.loss.one", loss.points(), loss.first())
                : t("adherence.plan-weeks.loss", loss.points(), loss.first(), loss.last());
    }

    private String summary() {
        var shown =
                weeks.stream().map(PlanWeek::reached).filter(Objects::nonNull).toList();
        return t(
                        "adherence.plan-weeks.summary",
                        shown.getFirst().percent(),
                        shown.getLast().percent())
                + (loss == null ? "" : " " + words(loss));
    }

    private String note() {
        long few = weeks.stream().filter(week -> week.reached() == null).count();
        var note = loss == null ? t("adherence.plan-weeks.note.even") : t("adherence.plan-weeks.note");
        return few == 0 ? note : note + " " + t("adherence.plan-weeks.few", few, ClinicReview.LEAST);
    }

    private Tag table() {
        return table(COLUMNS, weeks.stream().map(PlanWeeksCard::row).toList());
    }

    private static Tag row(PlanWeek week) {
        var head = t("adherence.plan-weeks.week", week.week());
        var reached = week.reached();
        if (reached == null) return hiddenRow(head, COLUMNS.size() - 1);
        var share = new Share(reached.logging(), reached.patients());
        return row(
                head,
                CaseloadWords.percent(share),
                ClinicWords.counts(share),
                t("adherence.number", reached.patients()));
    }
}
