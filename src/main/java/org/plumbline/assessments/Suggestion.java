package org.plumbline.assessments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.ExerciseId;

/**
 * What a rule suggests for open findings. It suggests; the therapist decides.
 *
 * @param rule its number in the catalogue
 * @param title what the rule saw, in plain words
 * @param findings that it answers; empty for advice without a finding
 * @param exercises to begin with, the easiest first
 * @param later the next steps of a chain, for when the first is mastered
 * @param reason what was measured, against which limit, when
 * @param advice what to do, in the rule’s words
 * @param caveat how far the rule can be trusted, where that needs saying
 * @param heldBackBy the rules that hold it back this strongly, with what they say
 */
public record Suggestion(
        int rule,
        String title,
        List<FindingInfo> findings,
        List<ExerciseId> exercises,
        List<ExerciseId> later,
        State state,
        String reason,
        String advice,
        boolean evidence,
        @Nullable String caveat,
        List<String> heldBackBy) {

    public enum State {
        OFFERED,
        /** Offered with a warning. */
        CAUTION,
        /** Offered later. */
        DEFERRED,
        /** Not offered. */
        BLOCKED
    }
}
