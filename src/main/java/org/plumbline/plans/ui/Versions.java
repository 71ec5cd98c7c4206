package org.plumbline.plans.ui;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanVersion;
import org.plumbline.plans.PlanView;
import org.plumbline.plans.Prescription;
import org.plumbline.plans.SavedDraft;

/** Where the plan stands, and which of its versions the draft on the screen has seen. */
final class Versions {
    private PlanView plan;
    private int saw;

    Versions(PlanView plan, @Nullable SavedDraft draft) {
        this.plan = plan;
        this.saw = draft == null ? plan.latestNo() : draft.content().draft().saw();
    }

    PlanView plan() {
        return plan;
    }

    int saw() {
        return saw;
    }

    /** Somebody assigned a version that the draft does not follow. */
    boolean isBehind() {
        return saw < plan.latestNo() && plan.newest() != null;
    }

    /** Looks again without following: the draft still is as it was. */
    void meanwhile(PlanView now) {
        plan = now;
    }

    void follow(PlanView now) {
        plan = now;
        saw = now.latestNo();
    }

    /** The version that came meanwhile. */
    PlanVersion other() {
        return Objects.requireNonNull(plan.newest(), "changed meanwhile, but there is no plan");
    }

    int comparedNo() {
        var compared = BenchData.compared(plan);
        return compared == null ? 0 : compared.no();
    }

    /** What the prescription was made for, where the row goes on with one. */
    @Nullable
    String reason(PlanDraft.Row row) {
        var compared = BenchData.compared(plan);
        if (compared == null) return null;
        return compared.prescriptions().stream()
                .filter(each -> each.lineage().equals(row.lineage()))
                .map(Prescription::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
