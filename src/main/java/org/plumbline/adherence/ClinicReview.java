package org.plumbline.adherence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;

/**
 * How the clinic is doing. Groups of fewer than {@link #LEAST} patients are hidden, and with them the next smallest, so
 * that they cannot be had by subtraction.
 *
 * @param patients open episodes
 * @param pooled over the last 28 closed days of each patient; nothing where hidden
 * @param trend closed weeks, oldest first
 * @param atRisk nothing where hidden
 */
public record ClinicReview(
        int patients,
        @Nullable Group pooled,
        List<Week> trend,
        List<Therapist> therapists,
        @Nullable Risk atRisk) {
    public static final int LEAST = 5;

    /** @param patients those with something due */
    public record Group(Share share, int patients) {}

    /** @param group nothing where hidden */
    public record Week(LocalDate monday, @Nullable Group group) {}

    /** @param group nothing where hidden */
    public record Therapist(
            MembershipId membership, String name, @Nullable Group group) {}

    /**
     * @param low patients whose 7-day frequency is in the lowest band
     * @param noData patients with nothing due in the last seven days, counted apart
     * @param active patients with an active plan
     */
    public record Risk(int low, int noData, int active) {}
}
