package org.plumbline.assessments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.Courses.Course;
import org.plumbline.assessments.FindingRows.StoredFinding;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.Rule;
import org.plumbline.assessments.internal.rules.Offer;
import org.plumbline.assessments.internal.rules.Offers;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.Side;
import org.plumbline.patients.EpisodeId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From open findings to exercises, in the order of the rules. Carries no user: for services that have checked who asks. */
@Component
@Transactional(readOnly = true)
public class Suggestions {
    /** Where a rule names a programme in place of exercises: as many of the library’s as a plan should start with at most. */
    private static final int MOST_FROM_LIBRARY = 4;

    private final Courses courses;
    private final Findings findings;
    private final Offers offers;
    private final ClinicalCatalogue catalogue;
    private final ExerciseLibrary library;
    private final Wording wording;

    Suggestions(
            Courses courses,
            Findings findings,
            Offers offers,
            ClinicalCatalogue catalogue,
            ExerciseLibrary library,
            Wording wording) {
        this.courses = courses;
        this.findings = findings;
        this.offers = offers;
        this.catalogue = catalogue;
        this.library = library;
        this.wording = wording;
    }

    /** @param today in the patient’s zone: age and duration are of that day */
    public List<Suggestion> of(EpisodeId episode, LocalDate today) {
        var course = courses.signed(episode, today);
        var outcome = course.verdict().outcome();
        var inForce = new LinkedHashMap<Integer, List<@Nullable Side>>();
        for (var cause : course.openCauses()) put(inForce, cause.rule(), cause.side());
        // a rule that opens nothing only advises, for as long as it fires; those of the safety group stand as findings
        for (var fired : outcome.fired())
            if (fired.rule().opens().isEmpty() && !fired.rule().isSafety())
                put(inForce, fired.rule().number(), fired.side());
        return offers.of(inForce, course.facts()).stream()
                .map(offer -> suggestion(offer, course))
                .toList();
    }

    private static void put(Map<Integer, List<@Nullable Side>> inForce, int rule, @Nullable Side side) {
        inForce.computeIfAbsent(rule, number -> new ArrayList<>()).add(side);
    }

    private Suggestion suggestion(Offer offer, Course course) {
        var rule = offer.rule();
        var answered = course.findings().stream()
                .filter(finding -> finding.openCauses().stream().anyMatch(cause -> cause.rule() == rule.number()))
                .toList();
        return new Suggestion(
                rule.number(),
                rule.title(),
                answered.stream().map(findings::info).toList(),
                exercises(offer, answered),
                later(offer),
                state(offer),
                reason(rule, answered),
                wording.sentence(rule.action() == null ? rule.suggestion() : rule.action()),
                rule.evidence(),
                rule.caveat() == null ? null : Wording.untagged(rule.caveat()),
                offer.heldBackBy().stream().map(this::heldBack).toList());
    }

    private String reason(Rule rule, List<StoredFinding> answered) {
        return answered.stream()
                .map(finding -> findings.reason(finding, rule))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String heldBack(Rule.HoldBack holdBack) {
        return Texts.t(
                "assessments.heldBack", catalogue.rule(holdBack.rule()).title(), Wording.untagged(holdBack.why()));
    }

    private List<ExerciseId> exercises(Offer offer, List<StoredFinding> answered) {
        var starters = offer.starters().stream()
                .map(starter -> starter.exercises().getFirst())
                .map(ExerciseId::new)
                .toList();
        boolean programme =
                offer.rule().starters().isEmpty() && !offer.rule().programmes().isEmpty();
        return programme ? fromLibrary(answered) : starters;
    }

    /** Those that answer the findings, the ones without an easier step first. */
    private List<ExerciseId> fromLibrary(Collection<StoredFinding> answered) {
        var codes = answered.stream().map(StoredFinding::code).collect(Collectors.toSet());
        var fitting = library.all().stream()
                .filter(exercise -> exercise.findings().stream().anyMatch(codes::contains))
                .toList();
        return Stream.concat(
                        fitting.stream().filter(exercise -> isEasiest(exercise, fitting)),
                        fitting.stream().filter(exercise -> !isEasiest(exercise, fitting)))
                .map(Exercise::id)
                .limit(MOST_FROM_LIBRARY)
                .toList();
    }

    private static boolean isEasiest(Exercise exercise, List<Exercise> fitting) {
        return fitting.stream().noneMatch(other -> other.id().equals(exercise.easier()));
    }

    private static List<ExerciseId> later(Offer offer) {
        return offer.starters().stream()
                .flatMap(starter -> starter.exercises().stream().skip(1))
                .map(ExerciseId::new)
                .toList();
    }

    private static Suggestion.State state(Offer offer) {
        return switch (offer.state()) {
            case OFFERED -> Suggestion.State.OFFERED;
            case CAUTION -> Suggestion.State.CAUTION;
            case DEFERRED -> Suggestion.State.DEFERRED;
            case BLOCKED -> Suggestion.State.BLOCKED;
        };
    }
}
