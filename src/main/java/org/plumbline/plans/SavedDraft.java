package org.plumbline.plans;

import java.time.Instant;
import java.util.List;

/**
 * A therapist’s draft as it was kept last.
 *
 * @param version counts its keepings: who keeps it again says which it saw
 */
public record SavedDraft(Content content, Instant savedAt, int version) {

    /**
     * What stands on the builder’s screen.
     *
     * @param draft with the reason as it was typed, which may be more than can be assigned
     * @param reasons what each row answers, in words, in the rows’ order; empty for nothing
     */
    public record Content(PlanDraft draft, List<String> reasons) {
        public Content {
            reasons = List.copyOf(reasons);
            if (reasons.size() != draft.rows().size())
                throw new IllegalArgumentException("%d reasons of %d rows"
                        .formatted(reasons.size(), draft.rows().size()));
        }
    }

    /** That somebody else has a draft of the same plan. */
    public record Other(String by, Instant savedAt) {}
}
