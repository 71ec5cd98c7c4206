package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.exercises.Exercise;
import org.plumbline.plans.Burden;
import org.plumbline.plans.ClinicRates;
import org.plumbline.plans.PlanComparison;

/** What the plan asks of a week: minutes a day, and which exercise on which day. */
final class BurdenPanel extends Composite<Aside> {
    /** More than so many, and the therapist is warned strongly (clinical/exercises.md 4.2). */
    private static final int MANY = 6;

    private final String patient;
    private final List<ClinicRates.Rate> rates;

    /** @param rates what this clinic’s patients do of plans of each size */
    BurdenPanel(String patient, List<ClinicRates.Rate> rates) {
        this.patient = patient;
        this.rates = rates;
        getContent().addClassName("burden");
        getContent().getElement().setAttribute("aria-label", t("plans.burden"));
    }

    /** @param no of the plan that it is compared with, 0 for none */
    void show(PlanSheet sheet, PlanComparison comparison, int no) {
        var burden = comparison.after();
        getContent().removeAll();
        getContent().add(minutes(sheet.lines().size(), comparison, no));
        if (sheet.isEmpty()) return;
        getContent().add(week(sheet, burden));
        cautions(sheet).forEach(getContent()::add);
    }

    private Component minutes(int exercises, PlanComparison comparison, int no) {
        var burden = comparison.after();
        var section = of(
                "section",
                "",
                txt("h2", "", t("plans.burden")),
                of(
                        "p",
                        "big",
                        span("n", String.valueOf(burden.minutes())),
                        span("u", t("plans.burden.minutes", burden.minutes()))),
                txt("p", "s13 ink3", exercises == 0 ? "" : range(burden, comparison.before(), no)),
                blocks(exercises));
        if (exercises > Burden.USUAL) section.add(warning(exercises));
        section.add(new ClinicRatesTable(rates, exercises));
        return section;
    }

    private static String range(Burden burden, Burden before, int no) {
        var range = burden.least() == burden.most()
                ? t("plans.burden.every-day")
                : t("plans.burden.range", burden.least(), burden.most());
        return no == 0 ? range : t("plans.burden.asked", range, no, before.minutes());
    }

    /** One block an exercise, and a mark after the fourth. */
    private static Component blocks(int exercises) {
        var blocks = IntStream.range(0, Math.max(MANY, exercises))
                .mapToObj(i -> of("i", i < exercises ? "on" : ""))
                .toArray(Component[]::new);
        var row = div("blocks", blocks);
        row.getElement().setAttribute("role", "img");
        row.getElement().setAttribute("aria-label", t("plans.burden.exercises", exercises));
        row.setClassName("over", exercises > Burden.USUAL);
        return row;
    }

    /** What is known of it, with its source and of whom it is known. */
    private static Component warning(int exercises) {
        var warning = div(
                "warning",
                txt("b", "", t(exercises > MANY ? "plans.burden.many" : "plans.burden.more", Burden.USUAL, MANY)),
                txt("p", "", t("plans.burden.source")));
        warning.getElement().setAttribute("role", "status");
        return warning;
    }

    /** What the library says to watch, said once an exercise. */
    private static Stream<Component> cautions(PlanSheet sheet) {
        var cautions = sheet.lines().stream()
                .map(PlanSheet.Line::exercise)
                .filter(exercise -> exercise.caution() != null)
                .distinct()
                .map(exercise ->
                        of("li", "", txt("b", "", shortName(exercise, sheet)), span("", " " + exercise.caution())))
                .toArray(Component[]::new);
        return cautions.length == 0
                ? Stream.empty()
                : Stream.of(
                        of("section", "cautions", txt("h2", "", t("plans.burden.cautions")), of("ul", "", cautions)));
    }

    private Component week(PlanSheet sheet, Burden burden) {
        return of("section", "", txt("h2", "", t("plans.burden.week", patient)), new WeekMatrix(sheet, burden));
    }

    /** “Side bridge 1: from knees” is “Side bridge 1” where room is short, unless another one of the plan would be so too. */
    static String shortName(Exercise exercise, PlanSheet sheet) {
        var brief = brief(exercise);
        boolean ambiguous = sheet.lines().stream()
                .map(PlanSheet.Line::exercise)
                .anyMatch(other -> !other.equals(exercise) && brief(other).equals(brief));
        return ambiguous ? exercise.name() : brief;
    }

    private static String brief(Exercise exercise) {
        return exercise.name().split("[:,]| \\(", 2)[0];
    }
}
