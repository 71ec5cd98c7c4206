package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.kernel.ui.Figure;

/** What the test is called and how it is done. */
final class TestHead extends Composite<Div> {
    private final TestDefinition test;

    /** @param figure keyframes of the movement, where one is drawn */
    TestHead(TestDefinition test, ChosenTest chosen, String name, @Nullable String figure) {
        this.test = test;
        var part = chosen.only().size() == 1
                ? test.subtest(chosen.only().getFirst()).orElse(null)
                : null;
        var partHow =
                chosen.only().size() == 1 ? test.partHow().get(chosen.only().getFirst()) : null;
        var how = partHow != null ? partHow : part == null ? Wording.untagged(test.how()) : sentence(part.task());
        var words = div("words", new H2(name), txt("p", "", how));
        words.add(part == null ? needs(partHow == null) : criteria(part));
        var grade = SourceGrade.of(part == null ? test.howTag() : part.tag());
        if (!grade.words().isEmpty()) words.add(txt("p", "grade", t("assessments.grade.how", grade.words())));
        if (test.mind() != null) words.add(div("mind", icon("info"), txt("p", "", test.mind())));
        getContent().addClassName("how");
        if (figure != null) getContent().add(new Figure(figure, "").movingOnHover());
        getContent().add(words);
    }

    /** Of a part among others: what is asked, and what counts as correct. */
    static Component howOf(TestDefinition.Subtest part) {
        return div("parthow", txt("p", "", sentence(part.task())), criteria(part));
    }

    private static Component criteria(TestDefinition.Subtest part) {
        return of(
                "dl",
                "criteria",
                txt("dt", "", t("assessments.form.pass")),
                txt("dd", "", sentence(part.pass())),
                txt("dt", "", t("assessments.form.fail")),
                txt("dd", "", sentence(part.fail())));
    }

    /** @param whole whether position and equipment of the whole test apply */
    private Component needs(boolean whole) {
        var facts = new ArrayList<Component>();
        if (whole && !test.positions().isEmpty())
            facts.add(span("", String.join(t("assessments.list"), test.positions())));
        if (whole && !test.equipment().isEmpty())
            facts.add(span("", String.join(t("assessments.list"), test.equipment())));
        var trials = test.trials();
        if (trials != null) facts.add(span("", t("assessments.form.trials." + trials.record(), trials.count())));
        var timer = test.timer();
        if (timer != null && timer.seconds() != null)
            facts.add(span(
                    "", t(timer.countdown() ? "assessments.form.countdown" : "assessments.form.cap", timer.seconds())));
        if (timer != null && timer.restSeconds() != null)
            facts.add(span("", t("assessments.form.rest", timer.restSeconds() / 60)));
        return of("p", "needs", facts.toArray(Component[]::new));
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
