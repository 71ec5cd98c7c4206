package org.plumbline.assessments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.Courses.Course;
import org.plumbline.assessments.LiveSheet.Derived;
import org.plumbline.assessments.LiveSheet.LiveFinding;
import org.plumbline.assessments.LiveSheet.NextTest;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.assessments.internal.rules.Facts;
import org.plumbline.assessments.internal.rules.Judge.Verdict;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.Side;
import org.springframework.stereotype.Component;

/** Says what an open sheet would open, close and leave, while it is being filled in. */
@Component
class LiveReader {
    private static final List<@Nullable Side> NO_SIDE = Arrays.asList((Side) null);
    private static final List<@Nullable Side> SIDES = List.of(Side.LEFT, Side.RIGHT);

    private final ClinicalCatalogue catalogue;
    private final LiveFindings findings;
    private final Wording wording;

    LiveReader(ClinicalCatalogue catalogue, LiveFindings findings, Wording wording) {
        this.catalogue = catalogue;
        this.findings = findings;
        this.wording = wording;
    }

    LiveSheet read(Course course, @Nullable String test) {
        var verdict = course.verdict();
        var open = Objects.requireNonNull(course.open());
        var shown = open.amends() == null ? findings.of(course, verdict) : findings.corrected(course);
        // before anything is recorded on this sheet, what is computed would be of an earlier one
        var definition = test == null || !open.recorded().contains(test) ? null : catalogue.test(test);
        var facts = definition == null ? null : course.facts();
        return new LiveSheet(
                shown.stream()
                        .sorted(Comparator.comparing((LiveFinding each) -> !each.safety())
                                .thenComparing(LiveFinding::state))
                        .toList(),
                next(course, verdict),
                definition == null || facts == null ? List.of() : derived(definition, facts),
                definition == null || facts == null
                        ? List.of()
                        : hints(definition, facts, open.result(definition.id()).fields()));
    }

    /** Not those that the sheet holds anyway. */
    private List<NextTest> next(Course course, Verdict verdict) {
        var sheet = Objects.requireNonNull(course.open());
        Map<String, List<@Nullable Side>> sides = new LinkedHashMap<>();
        for (var next : verdict.outcome().nextTests())
            if (!sheet.holds(next.test()))
                sides.computeIfAbsent(next.test(), test -> new ArrayList<>()).add(next.side());
        return sides.entrySet().stream()
                .map(entry -> new NextTest(
                        entry.getKey(),
                        catalogue.test(entry.getKey()).shortName(),
                        entry.getValue().size() == 1 ? entry.getValue().getFirst() : null))
                .toList();
    }

    // ---- the test that is being recorded

    private List<Derived> derived(TestDefinition test, Facts facts) {
        var derived = new ArrayList<Derived>();
        for (var field : test.form().all())
            if (field.derived()) {
                for (var side : sides(field.sided())) {
                    var value = facts.value(test.id(), field.key(), side);
                    if (value != null) derived.add(derived(field, side, value));
                }
            }
        return derived;
    }

    private Derived derived(FieldDefinition field, @Nullable Side side, Object value) {
        return new Derived(field.label(), side, wording.value(field, value), Boolean.FALSE.equals(value));
    }

    private List<String> hints(TestDefinition test, Facts facts, Map<String, Object> fields) {
        var checks = test.checks().stream()
                .filter(check ->
                        sides(check.perSide()).stream().anyMatch(side -> facts.holdsIn(test.id(), check.when(), side)))
                .map(TestDefinition.Check::say);
        return Stream.concat(checks, contradictions(test, fields)).distinct().toList();
    }

    /** An answer, and what is not asked beside it: of two windows, or of a sheet from before. */
    private Stream<String> contradictions(TestDefinition test, Map<String, Object> fields) {
        return test.form().entered().stream().flatMap(field -> {
            var notWith = field.notWith();
            return notWith == null
                    ? Stream.empty()
                    : field.paths().stream()
                            .filter(path -> says(fields.get(path.toString()))
                                    && notWith.rulesOut(
                                            fields.get(notWith.beside(path).toString())))
                            .map(path -> contradiction(test, field, path, fields));
        });
    }

    private static boolean says(@Nullable Object value) {
        return value != null && !(value instanceof List<?> ticks && ticks.isEmpty());
    }

    private String contradiction(
            TestDefinition test, FieldDefinition field, FieldPath path, Map<String, Object> fields) {
        var beside = Objects.requireNonNull(field.notWith()).beside(path);
        var other = Objects.requireNonNull(test.form().fields().get(beside.key()));
        var item = path.item() == null ? test.shortName() : field.items().getOrDefault(path.item(), path.item());
        return Texts.t(
                "assessments.hint.contradiction",
                Wording.sided(item, path.side()),
                Wording.inSentence(wording.value(other, Objects.requireNonNull(fields.get(beside.toString())))),
                Wording.inSentence(field.label()),
                Wording.inSentence(wording.value(field, Objects.requireNonNull(fields.get(path.toString())))));
    }

    private static List<@Nullable Side> sides(boolean perSide) {
        return perSide ? SIDES : NO_SIDE;
    }
}
