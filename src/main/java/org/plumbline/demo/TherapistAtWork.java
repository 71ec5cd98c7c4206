package org.plumbline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.AssessmentKind;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.FindingInfo;
import org.plumbline.assessments.RecordingService;
import org.plumbline.assessments.Suggestion;
import org.plumbline.assessments.Suggestions;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanDraft.Row;
import org.plumbline.plans.PlanService;
import org.springframework.stereotype.Component;

/** What a made-up therapist does: the first visit's tests, a plan that answers what they found, and its reviews. */
@Component
class TherapistAtWork {
    private static final ExerciseId WALKING = new ExerciseId("walking-easy");
    private static final int FEWEST = 3;
    private static final int MORE_REPETITIONS = 2;
    private static final int FIRST_VISIT = 1000;
    private static final int REVIEW = 2000;

    private final AssessmentService assessments;
    private final RecordingService recording;
    private final Suggestions suggestions;
    private final ExerciseLibrary library;
    private final Episodes episodes;
    private final PatientDays days;
    private final PlanService plans;

    TherapistAtWork(
            AssessmentService assessments,
            RecordingService recording,
            Suggestions suggestions,
            ExerciseLibrary library,
            Episodes episodes,
            PatientDays days,
            PlanService plans) {
        this.assessments = assessments;
        this.recording = recording;
        this.suggestions = suggestions;
        this.library = library;
        this.episodes = episodes;
        this.days = days;
        this.plans = plans;
    }

    void firstVisit(PatientId patient, Person person) {
        test(patient, AssessmentKind.INITIAL, person.complaint().firstVisit(person.dice(FIRST_VISIT)));
        plans.assign(patient, PlanDraft.first(answers(patient, FEWEST + person.index() % 2)));
    }

    /** The same tests some weeks later: most backs have come on, as they do whose exercises are done. */
    void testAgain(PatientId patient, Person person, int times) {
        boolean better = person.index() % 3 != 0 || times > 1;
        test(
                patient,
                AssessmentKind.REVIEW,
                person.complaint().testAgain(person.dice(FIRST_VISIT), better ? times : 0));
    }

    private void test(PatientId patient, AssessmentKind kind, Map<String, Map<String, Object>> results) {
        var sheet = assessments.startSet(patient, kind, Complaint.SET);
        results.forEach((test, fields) -> recording.record(patient, sheet, test, fields, 0));
        assessments.sign(patient, sheet);
    }

    /** One step on: the next exercise of a chain where there is one, else more repetitions. */
    void review(PatientId patient, Person person) {
        var plan = plans.current(patient);
        var newest = plan.newest();
        if (newest == null) return;
        var rows = new ArrayList<>(newest.prescriptions().stream().map(Row::of).toList());
        int chosen = person.dice(REVIEW + plan.latestNo()).nextInt(rows.size());
        var before = library.get(rows.get(chosen).exercise());
        var harder = before.harder();
        if (harder == null || rows.stream().anyMatch(row -> row.exercise().equals(harder))) {
            rows.set(chosen, more(rows.get(chosen)));
            plans.assign(
                    patient, PlanDraft.edit(plan.latestNo(), before.name() + " goes well: a little more of it", rows));
        } else {
            var next = library.get(harder);
            rows.set(chosen, step(rows.get(chosen), next));
            plans.assign(
                    patient,
                    PlanDraft.edit(
                            plan.latestNo(), "%s goes well: on to %s".formatted(before.name(), next.name()), rows));
        }
    }

    /** From the top of the suggestions: for each of them its first exercise, then their second ones. */
    private List<Row> answers(PatientId patient, int wanted) {
        var offered = suggestions.of(episodes.current(patient).id(), days.today(patient)).stream()
                .filter(each -> each.state() == Suggestion.State.OFFERED || each.state() == Suggestion.State.CAUTION)
                .toList();
        var rows = new ArrayList<Row>();
        for (int choice = 0; choice < FEWEST; choice++) {
            for (var suggestion : offered) {
                if (choice < suggestion.exercises().size())
                    add(rows, suggestion.exercises().get(choice), suggestion, wanted);
            }
        }
        if (rows.size() < FEWEST) rows.add(Row.of(library.get(WALKING), null));
        return rows;
    }

    private void add(List<Row> rows, ExerciseId id, Suggestion suggestion, int wanted) {
        if (rows.size() >= wanted
                || rows.stream().anyMatch(row -> row.exercise().equals(id))) return;
        var finding =
                suggestion.findings().isEmpty() ? null : suggestion.findings().getFirst();
        var exercise = library.get(id);
        rows.add(new Row(
                null,
                id,
                exercise.dose(),
                side(exercise, finding),
                exercise.defaultSchedule(),
                exercise.timesADay(),
                null,
                finding == null ? null : finding.id()));
    }

    /** The side of the finding where the exercise has sides. */
    private static DoseSide side(Exercise exercise, @Nullable FindingInfo finding) {
        if (exercise.defaultSide() != DoseSide.BOTH || finding == null || finding.side() == null)
            return exercise.defaultSide();
        return switch (finding.side()) {
            case LEFT -> DoseSide.LEFT;
            case RIGHT -> DoseSide.RIGHT;
        };
    }

    private static Row step(Row row, Exercise harder) {
        var side = harder.defaultSide() == DoseSide.BOTH && row.side() != DoseSide.NONE
                ? row.side()
                : harder.defaultSide();
        return new Row(
                null,
                harder.id(),
                harder.dose(),
                side,
                harder.defaultSchedule(),
                harder.timesADay(),
                row.note(),
                row.finding());
    }

    private static Row more(Row row) {
        var dose = row.dose();
        var more = dose.reps() == 0
                ? dose
                : new Dose(
                        dose.kind(),
                        dose.sets(),
                        dose.reps() + MORE_REPETITIONS,
                        dose.repsPerSet(),
                        dose.holdSeconds(),
                        0,
                        0,
                        dose.restSeconds(),
                        dose.perSide(),
                        dose.tempo(),
                        dose.load());
        return new Row(
                row.lineage(),
                row.exercise(),
                more,
                row.side(),
                row.schedule(),
                row.timesADay(),
                row.note(),
                row.finding());
    }
}
