package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.plumbline.assessments.FindingInfo;
import org.plumbline.assessments.Suggestion;
import org.plumbline.exercises.DoseWords;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseFilter;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.plans.FindingTitles;

/** What the open findings suggest, each with its reason; what is held back says by what. */
final class SuggestionList extends Composite<Aside> {
    private final ExerciseLibrary library;
    private final Adder adder;
    private final Consumer<ExerciseFilter> more;
    private final List<Consumer<Set<ExerciseId>>> marks = new ArrayList<>();

    /** Takes a suggested exercise into the plan. */
    interface Adder {
        void add(Exercise exercise, Suggestion suggestion);
    }

    SuggestionList(List<Suggestion> suggestions, ExerciseLibrary library, Adder adder, Consumer<ExerciseFilter> more) {
        this.library = library;
        this.adder = adder;
        this.more = more;
        var groups = div("groups", suggestions.stream().map(this::group).toArray(Component[]::new));
        getContent().addClassName("suggestions");
        getContent().getElement().setAttribute("aria-label", t("plans.suggestions"));
        getContent().add(head(suggestions));
        if (suggestions.isEmpty()) getContent().add(txt("p", "ink3", t("plans.suggestions.none")));
        else getContent().add(toggle(suggestions.size()), groups);
    }

    private static Component head(List<Suggestion> suggestions) {
        long findings = suggestions.stream()
                .flatMap(each -> each.findings().stream())
                .map(FindingInfo::id)
                .distinct()
                .count();
        return div(
                "row hd",
                txt("h2", "", t("plans.suggestions")),
                span("s13 ink3", t("plans.suggestions.from", findings)));
    }

    /** On the phone the plan comes first. */
    private Component toggle(int suggestions) {
        var toggle = btn(t("plans.suggestions.show", suggestions), "down");
        toggle.addClassName("toggle");
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(event -> {
            boolean shown = !getContent().hasClassName("shown");
            getContent().setClassName("shown", shown);
            toggle.getElement().setAttribute("aria-expanded", String.valueOf(shown));
        });
        return toggle;
    }

    private Component group(Suggestion suggestion) {
        var group = of(
                "section",
                "group " + suggestion.state().name().toLowerCase(java.util.Locale.ROOT),
                of("header", "", txt("h3", "", title(suggestion)), txt("p", "", suggestion.reason())));
        if (suggestion.state() != Suggestion.State.OFFERED) group.add(held(suggestion));
        var caveat = suggestion.caveat();
        if (caveat != null) group.add(txt("p", "caveat", caveat));
        if (suggestion.exercises().isEmpty()) group.add(txt("p", "advice", suggestion.advice()));
        suggestion.exercises().stream()
                .flatMap(id -> library.find(id).stream())
                .map(exercise -> card(exercise, suggestion))
                .forEach(group::add);
        if (!suggestion.later().isEmpty()) group.add(txt("p", "then", then(suggestion)));
        suggestion.findings().stream().findFirst().ifPresent(finding -> group.add(more(finding)));
        return group;
    }

    /** The next steps of the chain, for when the first is mastered. */
    private String then(Suggestion suggestion) {
        return suggestion.later().stream()
                .flatMap(id -> library.find(id).stream())
                .map(Exercise::name)
                .reduce((list, name) -> t("plans.suggestions.titles", list, name))
                .map(names -> t("plans.suggestions.then", names))
                .orElse("");
    }

    /** A rule names a few; the library may hold more that answer the same finding. */
    private Component more(FindingInfo finding) {
        long others = library.search(ExerciseFilter.finding(finding.code())).size();
        var button = plainBtn(t("plans.suggestions.more", others), "tertiary", "sm");
        button.setAriaLabel(t("plans.suggestions.more-what", others, finding.title()));
        button.addClickListener(event -> more.accept(ExerciseFilter.finding(finding.code())));
        button.setVisible(others > 0);
        return button;
    }

    /** The findings it answers, else what the rule saw. */
    private static String title(Suggestion suggestion) {
        return suggestion.findings().stream()
                .map(finding -> FindingTitles.of(finding, suggestion.findings()))
                .distinct()
                .reduce((list, title) -> t("plans.suggestions.titles", list, title))
                .orElse(suggestion.title());
    }

    private static Component held(Suggestion suggestion) {
        var why = Stream.concat(
                        Stream.of(txt("b", "", t("plans.suggestions." + suggestion.state()))),
                        suggestion.heldBackBy().stream().map(reason -> txt("p", "", reason)))
                .toArray(Component[]::new);
        return div("held", icon("warn"), div("", why));
    }

    private Component card(Exercise exercise, Suggestion suggestion) {
        var card = of(
                "article",
                "card sugg",
                div("th", new Figure(exercise.figureUrl(), "").still()),
                div("", txt("h4", "", exercise.name()), cost(exercise)));
        var foot = div("foot");
        if (exercise.caution() != null)
            foot.add(div("caution", icon("info"), span("", t("plans.suggestions.care", exercise.caution()))));
        foot.add(adding(exercise, suggestion));
        card.add(foot);
        return card;
    }

    private static Tag cost(Exercise exercise) {
        var dose = DoseWords.brief(exercise.dose(), exercise.defaultSide());
        return txt("p", "cost", t("plans.suggestions.cost", dose, DoseWords.minutes(exercise.estimatedSeconds())));
    }

    private Component adding(Exercise exercise, Suggestion suggestion) {
        boolean held =
                suggestion.state() == Suggestion.State.DEFERRED || suggestion.state() == Suggestion.State.BLOCKED;
        var add = held
                ? plainBtn(t("plans.suggestions.add-anyway"), "sm")
                : btn(t("plans.suggestions.add"), "plus", "sm");
        add.setAriaLabel(t(held ? "plans.suggestions.add-anyway-what" : "plans.suggestions.add-what", exercise.name()));
        add.addClickListener(event -> adder.add(exercise, suggestion));
        var present = span("bdg a", t("plans.suggestions.in-plan"));
        marks.add(inPlan -> mark(add, present, inPlan.contains(exercise.id())));
        return div("act", add, present);
    }

    private static void mark(Button add, Component present, boolean inPlan) {
        add.setVisible(!inPlan);
        present.setVisible(inPlan);
    }

    /** What is in the plan already is not offered again. */
    void mark(Set<ExerciseId> inPlan) {
        marks.forEach(mark -> mark.accept(inPlan));
    }
}
