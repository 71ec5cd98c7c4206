package org.plumbline.assessments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.Courses.Course;
import org.plumbline.assessments.FindingRows.StoredFinding;
import org.plumbline.assessments.LiveSheet.LiveFinding;
import org.plumbline.assessments.LiveSheet.State;
import org.plumbline.assessments.Replay.Derived;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.rules.GroundsFinder;
import org.plumbline.assessments.internal.rules.Judge.NewCause;
import org.plumbline.assessments.internal.rules.Judge.OpenCause;
import org.plumbline.assessments.internal.rules.Judge.Verdict;
import org.plumbline.kernel.values.Side;
import org.springframework.stereotype.Component;

/** What the signature under an open sheet would do to the findings. */
@Component
class LiveFindings {
    private final ClinicalCatalogue catalogue;
    private final Courses courses;
    private final Findings findings;
    private final Wording wording;
    private final GroundsFinder finder;

    LiveFindings(ClinicalCatalogue catalogue, Courses courses, Findings findings, Wording wording) {
        this.catalogue = catalogue;
        this.courses = courses;
        this.findings = findings;
        this.wording = wording;
        this.finder = new GroundsFinder(catalogue);
    }

    private record Place(String code, @Nullable Side side) {}

    List<LiveFinding> of(Course course, Verdict verdict) {
        var shown = new ArrayList<>(opened(course, verdict));
        course.findings().stream()
                .filter(StoredFinding::isOpen)
                .map(finding -> finding(finding, state(finding, course, verdict)))
                .forEach(shown::add);
        return shown;
    }

    /** New findings, each once: with its first reason, a test before a possibility. */
    private List<LiveFinding> opened(Course course, Verdict verdict) {
        var standing = new HashSet<Place>();
        for (var cause : course.openCauses()) standing.add(new Place(cause.code(), cause.side()));
        var causes = new LinkedHashMap<Place, NewCause>();
        for (var cause : verdict.opened()) {
            var place = new Place(cause.code(), cause.side());
            if (!standing.contains(place)) causes.merge(place, cause, LiveFindings::told);
        }
        var day = Objects.requireNonNull(course.open()).day();
        return causes.values().stream()
                .map(cause -> finding(cause, day, State.NEW))
                .toList();
    }

    private static NewCause told(NewCause first, NewCause second) {
        if (isTest(second) && !isTest(first)) return second;
        return first.rule() == second.rule() && isTest(first) == isTest(second) ? first.with(second.grounds()) : first;
    }

    private static boolean isTest(NewCause cause) {
        return cause.basis().equals("test");
    }

    private LiveFinding finding(NewCause cause, LocalDate day, State state) {
        var rule = catalogue.rule(cause.rule());
        return new LiveFinding(
                cause.code(),
                cause.side(),
                Wording.sided(findings.label(cause.code(), rule), cause.side()),
                wording.reason(rule, cause.grounds(), cause.side(), day),
                !isTest(cause),
                rule.evidence(),
                rule.isSafety(),
                state);
    }

    private LiveFinding finding(StoredFinding finding, State state) {
        var info = findings.info(finding);
        return new LiveFinding(
                info.code(),
                info.side(),
                info.title(),
                info.reason(),
                !info.basis().equals("test"),
                info.evidence(),
                info.safety(),
                state);
    }

    private State state(StoredFinding finding, Course course, Verdict verdict) {
        if (FindingBook.closedForGood(verdict, course.openCauses())
                .contains(finding.id().value())) return State.CLOSING;
        return finding.openCauses().stream().anyMatch(cause -> waits(cause, course)) ? State.WAITING : State.OPEN;
    }

    /** A test that may close it stands on the sheet and has not been done, or not on that side. */
    private boolean waits(OpenCause cause, Course course) {
        var rule = catalogue.rule(cause.rule());
        var closing = rule.closing(cause.trigger(), cause.code());
        if (closing == null || rule.isSafety()) return false;
        var sheet = Objects.requireNonNull(course.open());
        return finder.formsRead(closing).stream()
                .anyMatch(test -> sheet.holds(test) && !isTested(sheet, test, cause.side()));
    }

    private boolean isTested(Sheet sheet, String test, @Nullable Side side) {
        var recorded = sheet.result(test).fields().keySet();
        if (recorded.isEmpty() || side == null) return !recorded.isEmpty();
        boolean sided = catalogue.test(test).form().entered().stream().anyMatch(FieldDefinition::sided);
        return !sided || recorded.stream().anyMatch(path -> path.endsWith("." + side.code()));
    }

    // ---- of an amendment

    /** All sittings judged again, with the open sheet in the place of what it amends. */
    List<LiveFinding> corrected(Course course) {
        var found = courses.rederived(course);
        var shown = new ArrayList<LiveFinding>();
        for (var added : found.added()) if (added.isOpen()) shown.add(finding(added, State.NEW));
        found.same().forEach((stored, derived) -> {
            if (derived.isOpen()) shown.add(finding(derived, State.OPEN));
            else if (stored.isOpen()) shown.add(finding(stored, State.CLOSING));
        });
        for (var fallen : found.fallen()) shown.add(finding(fallen, State.FALLING));
        return shown;
    }

    private LiveFinding finding(Derived derived, State state) {
        var causes = derived.openCauses();
        var tests = causes.stream().filter(each -> isTest(each.cause())).toList();
        var told = tests.isEmpty() ? causes : tests;
        var newest = told.getLast().by().day();
        return told.stream()
                .filter(each -> each.by().day().equals(newest))
                .map(Replay.Cause::cause)
                .reduce(LiveFindings::told)
                .map(cause -> finding(cause, newest, state))
                .orElseThrow();
    }
}
