package org.plumbline.plans.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingId;
import org.plumbline.assessments.Suggestion;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.plans.ClinicRates;
import org.plumbline.plans.HeldBack;
import org.plumbline.plans.PlanComparison;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanVersion;
import org.plumbline.plans.PlanView;
import org.plumbline.plans.SavedDraft;
import org.plumbline.plans.Settled;

/**
 * What the bench starts from.
 *
 * @param patient by name
 * @param draft the therapist’s own, kept earlier
 * @param others who else is at it
 * @param rates what this clinic’s patients do of plans of each size
 */
record BenchData(
        String patient,
        PlanView plan,
        List<Suggestion> suggestions,
        @Nullable SavedDraft draft,
        List<SavedDraft.Other> others,
        List<ClinicRates.Rate> rates) {

    /** What is said of each exercise that stands on the sheet. */
    Lines lines(ExerciseLibrary library) {
        return new Lines(library, HeldBack.of(suggestions), settled());
    }

    private Map<FindingId, Settled> settled() {
        var settled = new HashMap<FindingId, Settled>();
        Stream.of(plan.inForce(), plan.waiting())
                .filter(Objects::nonNull)
                .flatMap(version -> version.prescriptions().stream())
                .forEach(each -> {
                    if (each.finding() != null && each.settled() != null) settled.put(each.finding(), each.settled());
                });
        return settled;
    }

    /** The plan that an edit is compared with: what the patient does now, or will do first. */
    static @Nullable PlanVersion compared(PlanView plan) {
        return plan.inForce() != null ? plan.inForce() : plan.waiting();
    }

    /** What the sheet starts with: the draft, else the newest version. */
    void fill(PlanSheet sheet) {
        if (draft != null) {
            sheet.start(draft.content().draft().rows(), draft.content().reasons());
            return;
        }
        var newest = plan.newest();
        var reasons = newest == null
                ? List.<String>of()
                : newest.prescriptions().stream()
                        .map(each -> Objects.requireNonNullElse(each.reason(), ""))
                        .toList();
        sheet.start(PlanComparison.rows(newest), reasons);
    }

    static boolean isUntouched(PlanView plan, List<PlanDraft.Row> rows) {
        return rows.equals(PlanComparison.rows(plan.newest()));
    }
}
