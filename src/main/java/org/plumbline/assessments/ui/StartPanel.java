package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.assessments.AssessmentKind;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CourseOfTests;
import org.plumbline.assessments.Sheet;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.TestSet;

/** Before a sheet: the tests of last time again, a named set, or tests one by one. */
final class StartPanel extends Composite<Div> {
    private static final int SECONDS_A_MINUTE = 60;

    private final ClinicalCatalogue catalogue;
    private final ResultWords words;
    private final Start start;
    private final RadioButtonGroup<AssessmentKind> kind = new RadioButtonGroup<>();
    /** What the visit usually begins with; gives way once single tests are chosen. */
    private final List<Button> usual = new ArrayList<>();

    interface Start {
        void with(AssessmentKind kind, List<ChosenTest> tests);
    }

    StartPanel(ClinicalCatalogue catalogue, ResultWords words, CourseOfTests course, Start start) {
        this.catalogue = catalogue;
        this.words = words;
        this.start = start;
        kind.setLabel(t("assessments.start.kind"));
        kind.setClassName("seg");
        kind.setItems(AssessmentKind.values());
        kind.setItemLabelGenerator(each -> t("assessments.kind." + each.name()));
        kind.setValue(course.nextKind());
        getContent().addClassName("start");
        getContent().add(kind, sets(course), single());
    }

    private Component sets(CourseOfTests course) {
        var cards = div("sets");
        course.signed().stream().findFirst().ifPresent(last -> cards.add(again(last)));
        catalogue
                .sets()
                .values()
                .forEach(set -> cards.add(card(set, course.signed().isEmpty())));
        return of("section", "", new H2(t("assessments.start.sets")), cards);
    }

    private Component again(Sheet last) {
        var title = t("assessments.start.again", Wording.day(last.day()));
        return card(title, t("assessments.start.againWhy"), "", last.tests(), true);
    }

    private Component card(TestSet set, boolean firstVisit) {
        var tests = set.items().stream()
                .map(item -> new ChosenTest(item.test(), item.only()))
                .toList();
        var also = set.also() == null ? "" : set.also();
        return card(set.name(), set.why(), also, tests, firstVisit && set.also() != null);
    }

    private Component card(String title, String why, String also, List<ChosenTest> tests, boolean primary) {
        var button = plainBtn(t("assessments.start.go"));
        if (primary) usual.add(button);
        button.setAriaLabel(t("assessments.start.goNamed", title));
        button.addClickListener(click -> start.with(kind.getValue(), tests));
        var head = div("hd", txt("h3", "", title));
        if (!also.isEmpty()) head.add(span("bdg", also));
        return of(
                "article",
                "card",
                head,
                txt("p", "", Wording.untagged(why)),
                txt("p", "names", names(tests)),
                div("ft", span("ink3 s13", t("assessments.start.size", tests.size(), minutes(tests))), button));
    }

    private String names(List<ChosenTest> tests) {
        return tests.stream().map(words::name).distinct().collect(Collectors.joining(t("assessments.start.dot")));
    }

    /** Of a part of a battery its share. */
    private int minutes(List<ChosenTest> tests) {
        int seconds = 0;
        for (var chosen : tests) {
            var test = catalogue.test(chosen.test());
            long parts = test.subtests().isEmpty()
                    ? test.form().entered().stream()
                            .filter(field -> isMeasured(test.common(), field))
                            .count()
                    : test.subtests().size();
            seconds += chosen.only().isEmpty()
                    ? test.typicalSeconds()
                    : (int) ((long) test.typicalSeconds() * chosen.only().size() / Math.max(1, parts));
        }
        return Math.max(1, (seconds + SECONDS_A_MINUTE / 2) / SECONDS_A_MINUTE);
    }

    private static boolean isMeasured(List<String> common, FieldDefinition field) {
        return !common.contains(field.key());
    }

    private Component single() {
        var go = plainBtn(t("assessments.start.single.go"));
        var choice = new TestChoice(catalogue, Set.of(), chosen -> offer(go, chosen));
        go.addClickListener(click -> start.with(kind.getValue(), new ArrayList<>(choice.chosen())));
        offer(go, 0);
        return of("section", "", new H2(t("assessments.start.single")), choice, div("ft", go));
    }

    private void offer(Button go, int chosen) {
        go.setEnabled(chosen > 0);
        go.getThemeNames().set("primary", chosen > 0);
        usual.forEach(button -> button.getThemeNames().set("primary", chosen == 0));
        go.setText(chosen == 0 ? t("assessments.start.single.go") : t("assessments.start.single.goMany", chosen));
    }
}
