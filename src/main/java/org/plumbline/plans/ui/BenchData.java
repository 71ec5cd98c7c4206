package org.plumbline.plans.ui;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.Suggestion;
import org.plumbline.plans.HeldBack;
import org.plumbline.plans.PlanComparison;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanVersion;
import org.plumbline.plans.PlanView;
import org.plumbline.plans.SavedDraft;

/**
 * What the bench starts from.
 *
 * @param patient by name
 * @param draft the therapist’s own, kept earlier
 * @param others who else is at it
 */
record BenchData(
        String patient,
        PlanView plan,
        List<Suggestion> suggestions,
        @Nullable SavedDraft draft,
        List<SavedDraft.Other> others) {

    HeldBack held() {
        return HeldBack.of(suggestions);
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
