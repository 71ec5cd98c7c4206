package org.plumbline.assessments.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CourseOfTests;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldPath;

/** The forms of a sheet, made when they are first shown and kept: what somebody disputes stays where it is. */
final class TestForms {
    private final ClinicalCatalogue catalogue;
    private final ResultWords words;
    private final TestFigures figures;
    private final Norms.Person person;
    private final LastTimes last;
    private final SheetRecording recording;
    private final Map<ChosenTest, TestForm> forms = new HashMap<>();

    TestForms(
            ClinicalCatalogue catalogue,
            ResultWords words,
            TestFigures figures,
            Norms.Person person,
            CourseOfTests course,
            SheetRecording recording) {
        this.catalogue = catalogue;
        this.words = words;
        this.figures = figures;
        this.person = person;
        this.last = new LastTimes(course, words);
        this.recording = recording;
    }

    TestForm of(ChosenTest chosen) {
        return forms.computeIfAbsent(chosen, this::made);
    }

    private TestForm made(ChosenTest chosen) {
        var test = catalogue.test(chosen.test());
        var plan = FormPlan.of(test, chosen);
        var shown = plan.paths().stream().map(FieldPath::key).collect(Collectors.toSet());
        return new TestForm(
                test,
                chosen,
                new TestHead(
                        test, chosen, words.name(chosen), figures.of(chosen).orElse(null)),
                last,
                new RangeCard(test, plan, last, new Norms(catalogue, test, shown, person), new NormBands(test, person)),
                (field, raw) -> recording.entered(chosen, field, raw));
    }
}
