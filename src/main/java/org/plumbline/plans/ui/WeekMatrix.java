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
import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.stream.Stream;
import org.plumbline.exercises.DoseWords;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.plans.Burden;

/** Which exercise on which day of the week, and the minutes of each day. */
final class WeekMatrix extends Composite<Div> {
    WeekMatrix(PlanSheet sheet, Burden burden) {
        var rows = sheet.lines().stream().map(line -> row(line, sheet)).toArray(Component[]::new);
        getContent()
                .add(of(
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

    private static Tag row(PlanSheet.Line line, PlanSheet sheet) {
        var name = name(line, sheet)
                .attribute("scope", "row")
                .attribute("title", line.exercise().name());
        return of(
                "tr",
                "",
                Stream.concat(Stream.of(name), cells(line.row().schedule())).toArray(Component[]::new));
    }

    /** Its side beneath it where only one is exercised: the same exercise may stand there twice. */
    private static Tag name(PlanSheet.Line line, PlanSheet sheet) {
        var name = of("th", "", span("", BurdenPanel.shortName(line.exercise(), sheet)));
        var side = line.row().side();
        if (side == DoseSide.LEFT || side == DoseSide.RIGHT) name.add(txt("small", "", t("plans.editor.side." + side)));
        return name;
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
