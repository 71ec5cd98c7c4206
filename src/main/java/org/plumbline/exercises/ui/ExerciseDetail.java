package org.plumbline.exercises.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.iconBtn;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.DoseWords;
import org.plumbline.exercises.EquipmentGroup;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.FindingLabels;
import org.plumbline.exercises.LibraryLabels;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.values.Side;

/** All about one exercise, with its figure large; steps to the easier and the harder one in place. */
@StyleSheet("pl/library.css")
class ExerciseDetail extends Dialog {
    private static final String NO_EQUIPMENT = "none";

    private final ExerciseLibrary library;
    private final FindingLabels findings;
    private final LibraryLabels labels;
    private final Consumer<ExerciseId> onStep;
    private final Consumer<String> onFinding;
    private final Div body = div("detail");

    /**
     * @param onStep the person goes to another exercise
     * @param onFinding the person asks for all exercises for a finding
     */
    ExerciseDetail(
            ExerciseLibrary library,
            FindingLabels findings,
            LibraryLabels labels,
            Consumer<ExerciseId> onStep,
            Consumer<String> onFinding) {
        this.library = library;
        this.findings = findings;
        this.labels = labels;
        this.onStep = onStep;
        this.onFinding = onFinding;
        var close = iconBtn(t("exercises.detail.close"), "close", "tertiary");
        close.addClickListener(click -> close());
        getHeader().add(close);
        addClassName("exercise-detail");
        add(body);
    }

    void show(Exercise exercise) {
        setHeaderTitle(exercise.name());
        body.removeAll();
        body.add(
                div("look", picture(exercise)),
                of(
                        "div",
                        "read",
                        dose(exercise),
                        caution(exercise),
                        steps(exercise),
                        mistakes(exercise),
                        about(exercise)),
                chain(exercise));
    }

    private Component[] picture(Exercise exercise) {
        var figure = new Figure(exercise.figureUrl(), t("exercises.detail.figure", exercise.name()));
        return exercise.unilateral() ? new Component[] {figure, sides(figure)} : new Component[] {figure};
    }

    private static RadioButtonGroup<Side> sides(Figure figure) {
        var sides = new RadioButtonGroup<Side>();
        sides.setItems(Side.LEFT, Side.RIGHT);
        sides.setItemLabelGenerator(side -> t("exercises.side." + side.name()));
        sides.setValue(Side.RIGHT);
        sides.setAriaLabel(t("exercises.side"));
        sides.addClassName("seg");
        sides.addValueChangeListener(change -> figure.mirrored(change.getValue() == Side.LEFT));
        return sides;
    }

    private static Component dose(Exercise exercise) {
        String words = DoseWords.brief(
                exercise.dose(), exercise.defaultSide(), exercise.timesADay(), exercise.defaultSchedule());
        String minutes = DoseWords.minutes(exercise.estimatedSeconds());
        int rest = exercise.dose().restSeconds();
        boolean rests = rest > 0 && exercise.dose().sets() > 1;
        return div(
                "usual",
                txt("p", "words", words),
                txt(
                        "p",
                        "ink3 s13",
                        rests
                                ? t("exercises.detail.takes-with-rest", minutes, rest)
                                : t("exercises.detail.takes", minutes)));
    }

    private static Component caution(Exercise exercise) {
        String caution = exercise.caution();
        return caution == null
                ? nothing()
                : of(
                        "section",
                        "care",
                        icon("warn"),
                        div("", txt("h3", "", t("exercises.detail.care")), txt("p", "", caution)));
    }

    private static Component steps(Exercise exercise) {
        return section("exercises.detail.cues", list("ol", exercise.cues()));
    }

    private static Component mistakes(Exercise exercise) {
        return section("exercises.detail.mistakes", list("ul", exercise.mistakes()));
    }

    private Component about(Exercise exercise) {
        Tag facts = of("dl", "facts");
        fact(facts, "targets", txt("span", "sentence", exercise.targets()));
        fact(facts, "position", span("", labels.label(exercise.position())));
        fact(facts, "equipment", span("sentence", equipment(exercise)));
        fact(facts, "category", span("", labels.label(exercise.category())));
        fact(facts, "findings", answers(exercise));
        return facts;
    }

    private static void fact(Tag facts, String what, Component value) {
        facts.add(txt("dt", "", t("exercises.detail." + what)), of("dd", "", value));
    }

    private Component answers(Exercise exercise) {
        Div answers = div("answers");
        for (String code : exercise.findings()) {
            var answer = new NativeButton(findings.label(code), click -> onFinding.accept(code));
            answer.setClassName("bdg");
            answer.getElement().setAttribute("title", t("exercises.detail.all-for", code));
            answers.add(answer);
        }
        return answers;
    }

    /** “Nothing needed” comes from the labels; anything else says more than its group. */
    private String equipment(Exercise exercise) {
        if (!exercise.equipmentGroups().equals(Set.of(NO_EQUIPMENT))) return exercise.equipment();
        return labels.equipmentGroups().stream()
                .filter(group -> group.id().equals(NO_EQUIPMENT))
                .map(EquipmentGroup::label)
                .findFirst()
                .orElseThrow();
    }

    private Component chain(Exercise exercise) {
        if (exercise.easier() == null && exercise.harder() == null) return nothing();
        return of("nav", "chain", step("easier", exercise.easier()), step("harder", exercise.harder()))
                .attribute("aria-label", t("exercises.detail.chain"));
    }

    private Component step(String way, @Nullable ExerciseId id) {
        if (id == null) return div("end-of-chain", txt("p", "ink3 s13", t("exercises.detail.no-" + way)));
        Exercise exercise = library.get(id);
        var step = new NativeButton();
        step.addClassNames("step", way);
        step.add(
                new Figure(exercise.figureUrl(), "").still(),
                div("", span("way", t("exercises.detail." + way)), span("name", exercise.name())));
        step.addClickListener(click -> onStep.accept(id));
        return step;
    }

    private static Component section(String title, Component content) {
        return of("section", "", txt("h3", "", t(title)), content);
    }

    private static Component list(String tag, List<String> items) {
        Tag list = of(tag, "");
        items.forEach(item -> list.add(txt("li", "sentence", item)));
        return list;
    }

    private static Component nothing() {
        Div nothing = div("");
        nothing.setVisible(false);
        return nothing;
    }
}
