package org.plumbline.assessments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.Courses.Course;
import org.plumbline.assessments.FindingRows.StoredFinding;
import org.plumbline.assessments.LiveSheet.Derived;
import org.plumbline.assessments.LiveSheet.LiveFinding;
import org.plumbline.assessments.LiveSheet.NextTest;
import org.plumbline.assessments.LiveSheet.State;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.assessments.internal.rules.Facts;
import org.plumbline.assessments.internal.rules.GroundsFinder;
import org.plumbline.assessments.internal.rules.Judge.NewCause;
import org.plumbline.assessments.internal.rules.Judge.OpenCause;
import org.plumbline.assessments.internal.rules.Judge.Verdict;
import org.plumbline.kernel.values.Side;
import org.springframework.stereotype.Component;

/** Says what an open sheet would open, close and leave, while it is being filled in. */
@Component
class LiveReader {
    private static final List<@Nullable Side> NO_SIDE = Arrays.asList((Side) null);
    private static final List<@Nullable Side> SIDES = List.of(Side.LEFT, Side.RIGHT);

    private final ClinicalCatalogue catalogue;
    private final Findings findings;
    private final Wording wording;
    private final GroundsFinder finder;

    LiveReader(ClinicalCatalogue catalogue, Findings findings, Wording wording) {
        this.catalogue = catalogue;
        this.findings = findings;
        this.wording = wording;
        this.finder = new GroundsFinder(catalogue);
    }

    LiveSheet read(Course course, @Nullable String test) {
        var verdict = course.verdict();
        var shown = new ArrayList<>(opened(course, verdict));
        course.findings().stream()
                .filter(StoredFinding::isOpen)
                .map(finding -> standing(finding, course, verdict))
                .forEach(shown::add);
        var definition = test == null ? null : catalogue.test(test);
        var facts = definition == null ? null : course.facts();
        return new LiveSheet(
                shown.stream()
                        .sorted(Comparator.comparing((LiveFinding each) -> !each.safety())
                                .thenComparing(LiveFinding::state))
                        .toList(),
                next(course, verdict),
                definition == null || facts == null ? List.of() : derived(definition, facts),
                definition == null || facts == null ? List.of() : hints(definition, facts));
    }

    // ---- findings

    private record Place(String code, @Nullable Side side) {}

    /** New findings, each once: with its first reason, a test before a possibility. */
    private List<LiveFinding> opened(Course course, Verdict verdict) {
        var standing = new HashSet<Place>();
        for (var cause : course.openCauses()) standing.add(new Place(cause.code(), cause.side()));
        var causes = new LinkedHashMap<Place, NewCause>();
        for (var cause : verdict.opened()) {
            var place = new Place(cause.code(), cause.side());
            if (!standing.contains(place))
                causes.merge(place, cause, (first, second) -> isTest(first) || !isTest(second) ? first : second);
        }
        var day = Objects.requireNonNull(course.open()).day();
        return causes.values().stream()
                .map(cause -> {
                    var rule = catalogue.rule(cause.rule());
                    return new LiveFinding(
                            cause.code(),
                            cause.side(),
                            Wording.sided(findings.label(cause.code(), rule), cause.side()),
                            wording.reason(rule, cause.grounds(), cause.side(), day),
                            !isTest(cause),
                            rule.evidence(),
                            rule.isSafety(),
                            State.NEW);
                })
                .toList();
    }

    private static boolean isTest(NewCause cause) {
        return cause.basis().equals("test");
    }

    private LiveFinding standing(StoredFinding finding, Course course, Verdict verdict) {
        var info = findings.info(finding);
        return new LiveFinding(
                info.code(),
                info.side(),
                info.title(),
                info.reason(),
                !info.basis().equals("test"),
                info.evidence(),
                info.safety(),
                state(finding, course, verdict));
    }

    private State state(StoredFinding finding, Course course, Verdict verdict) {
        if (FindingBook.closedForGood(verdict, course.openCauses())
                .contains(finding.id().value())) return State.CLOSING;
        return finding.openCauses().stream().anyMatch(cause -> waits(cause, course)) ? State.WAITING : State.OPEN;
    }

    /** A test that may close it stands on the sheet and has not been done. */
    private boolean waits(OpenCause cause, Course course) {
        var rule = catalogue.rule(cause.rule());
        var closing = rule.closing(cause.trigger(), cause.code());
        if (closing == null || rule.isSafety()) return false;
        var sheet = Objects.requireNonNull(course.open());
        return finder.formsRead(closing).stream()
                .anyMatch(test -> sheet.holds(test) && !sheet.recorded().contains(test));
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

    private static List<String> hints(TestDefinition test, Facts facts) {
        return test.checks().stream()
                .filter(check ->
                        sides(check.perSide()).stream().anyMatch(side -> facts.holdsIn(test.id(), check.when(), side)))
                .map(TestDefinition.Check::say)
                .distinct()
                .toList();
    }

    private static List<@Nullable Side> sides(boolean perSide) {
        return perSide ? SIDES : NO_SIDE;
    }
}
