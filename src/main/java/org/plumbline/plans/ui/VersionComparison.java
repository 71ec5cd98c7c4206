package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.plans.ComparisonWords;
import org.plumbline.plans.PlanComparison;
import org.plumbline.plans.PlanComparison.Change;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanVersion;

/** Any two versions of a plan beside each other: what came, went and changed, and what that made of the minutes a day. */
final class VersionComparison extends Composite<Div> {
    private final List<PlanVersion> versions;
    private final ExerciseLibrary library;
    private final LocalDate today;
    private final Select<PlanVersion> earlier;
    private final Select<PlanVersion> later;
    private final Div result = div("result");

    /** @param versions newest first, at least two */
    VersionComparison(List<PlanVersion> versions, ExerciseLibrary library, LocalDate today) {
        this.versions = versions;
        this.library = library;
        this.today = today;
        earlier = choice("plans.compare.earlier", versions.get(1));
        later = choice("plans.compare.later", versions.getFirst());
        result.getElement().setAttribute("role", "status");
        getContent().addClassNames("card", "plan-card", "compare");
        getContent().add(new H2(t("plans.compare")), div("choices", earlier, later), result);
        show();
    }

    private Select<PlanVersion> choice(String label, PlanVersion chosen) {
        var choice = new Select<PlanVersion>();
        choice.setLabel(t(label));
        choice.setItems(versions);
        choice.setItemLabelGenerator(each -> t("plans.compare.version", each.no(), PlanWords.day(each.from(), today)));
        choice.setValue(chosen);
        choice.addValueChangeListener(event -> show());
        return choice;
    }

    private void show() {
        result.removeAll();
        if (earlier.getValue().equals(later.getValue())) {
            result.add(txt("p", "ink2", t("plans.compare.same")));
            return;
        }
        var comparison = PlanComparison.of(earlier.getValue(), later.getValue(), library);
        result.add(txt(
                "p",
                "sum",
                t("plans.compare.sum", ComparisonWords.summary(comparison), ComparisonWords.minutes(comparison))));
        if (!comparison.changes().isEmpty())
            result.add(of(
                    "ul",
                    "changes",
                    comparison.changes().stream().map(this::item).toArray(Component[]::new)));
    }

    private Component item(Change change) {
        var row = Objects.requireNonNull(change.after() != null ? change.after() : change.before());
        var exercise = library.get(change.exercise());
        var words = div("grow", txt("h3", "", exercise.name()), txt("p", "d", words(change, row)));
        return of(
                "li",
                change.kind().name().toLowerCase(java.util.Locale.ROOT),
                div("th", new Figure(exercise.figureUrl(), "").still().mirrored(row.side() == DoseSide.LEFT)),
                words,
                span("bdg", ComparisonWords.badge(change)));
    }

    /** What differs; of what is new, or was dropped, all of it. */
    private String words(Change change, PlanDraft.Row row) {
        var details = ComparisonWords.details(change, library);
        return switch (change.kind()) {
            case CHANGED -> PlanWords.listed(details);
            case ADDED, DROPPED -> PlanWords.dose(row);
            case EASIER, HARDER -> t("plans.list", PlanWords.dose(row), PlanWords.listed(details));
        };
    }
}
