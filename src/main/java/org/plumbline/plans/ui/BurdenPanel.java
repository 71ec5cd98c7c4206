package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.decorative;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.hidden;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.stream.Stream;
import org.plumbline.exercises.DoseWords;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.plans.Burden;

/** What the plan asks of a week: minutes a day, and which exercise on which day. */
final class BurdenPanel extends Composite<Aside> {
    BurdenPanel() {
        getContent().addClassName("burden");
        getContent().getElement().setAttribute("aria-label", t("plans.burden"));
    }

    void show(PlanSheet sheet) {
        var burden = sheet.burden();
        getContent().removeAll();
        getContent().add(minutes(burden, sheet.lines().size()));
        if (!sheet.isEmpty()) getContent().add(week(sheet, burden));
    }

    private static Component minutes(Burden burden, int exercises) {
        var range = burden.least() == burden.most()
                ? t("plans.burden.exercises", exercises)
                : t("plans.burden.range-exercises", burden.least(), burden.most(), exercises);
        return of(
                "section",
                "",
                txt("h2", "", t("plans.burden")),
                of(
                        "p",
                        "big",
                        span("n", String.valueOf(burden.minutes())),
                        span("u", t("plans.burden.minutes", burden.minutes()))),
                txt("p", "s13 ink3", range));
    }

    private static Component week(PlanSheet sheet, Burden burden) {
        var rows = sheet.lines().stream().map(BurdenPanel::row).toArray(Component[]::new);
        return of(
                "section",
                "",
                txt("h2", "", t("plans.burden.week")),
                of(
                        "table",
                        "week",
                        of("thead", "", days()),
                        of("tbody", "", rows),
                        of("tfoot", "", minutesOfDays(burden))));
    }

    private static Tag days() {
        return of(
                "tr",
                "",
                Stream.concat(
                                Stream.of(of("th", "", hidden(t("plans.burden.exercise")))
                                        .attribute("scope", "col")),
                                Arrays.stream(DayOfWeek.values())
                                        .map(day -> of(
                                                        "th",
                                                        "",
                                                        decorative(t("plans.day.letter." + day)),
                                                        hidden(t("plans.day." + day)))
                                                .attribute("scope", "col")))
                        .toArray(Component[]::new));
    }

    private static Tag row(PlanSheet.Line line) {
        var name = txt("th", "", shortName(line.exercise().name()))
                .attribute("scope", "row")
                .attribute("title", line.exercise().name());
        return of(
                "tr",
                "",
                Stream.concat(Stream.of(name), cells(line.row().schedule())).toArray(Component[]::new));
    }

    /** “Side bridge 1: from knees” is “Side bridge 1” where room is short. */
    private static String shortName(String name) {
        return name.split("[:,]", 2)[0];
    }

    /** A mark on each day that is named; words where the days are free. */
    private static Stream<Component> cells(Schedule schedule) {
        if (schedule instanceof Schedule.Weekdays weekdays)
            return Arrays.stream(DayOfWeek.values())
                    .map(day -> weekdays.days().contains(day)
                            ? cell("on", "plans.burden.on")
                            : cell("off", "plans.burden.off"));
        return Stream.of(of("td", "", div("free", span("", DoseWords.schedule(schedule))))
                .attribute("colspan", String.valueOf(DayOfWeek.values().length)));
    }

    private static Component cell(String mark, String words) {
        return of("td", "", of("i", mark), hidden(t(words)));
    }

    private static Tag minutesOfDays(Burden burden) {
        var name = txt("th", "", t("plans.burden.minutes-row")).attribute("scope", "row");
        return of(
                "tr",
                "",
                Stream.concat(
                                Stream.of(name),
                                Arrays.stream(DayOfWeek.values())
                                        .map(day -> txt("td", "", String.valueOf(burden.minutesOn(day)))))
                        .toArray(Component[]::new));
    }
}
