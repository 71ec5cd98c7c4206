package org.plumbline.adherence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Signal.Level;
import org.plumbline.diary.SkipReason;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.MembershipId;

/**
 * How the clinic is doing, over closed weeks and everybody who was in care then. Groups of fewer than {@link #LEAST} patients
 * are hidden, and with them others, so that no sum or difference of what is shown tells what they did.
 *
 * @param patients open episodes
 * @param therapists who lead them
 * @param until the last closed Sunday
 * @param pooled over the last {@link #POOLED_WEEKS} closed weeks; nothing where hidden
 * @param trend closed weeks, oldest first
 * @param planWeeks the first {@link #PLAN_WEEKS} weeks of all courses
 * @param loss the one stretch of plan weeks that loses more people than chance; nothing where there is none
 * @param atRisk nothing where hidden
 * @param riskBefore four weeks ago, else last week; nothing where it is not known or hidden
 * @param outcome nothing where hidden
 */
public record ClinicReview(
        int patients,
        int therapists,
        LocalDate until,
        @Nullable Pooled pooled,
        List<Week> trend,
        Funnel funnel,
        List<PlanWeek> planWeeks,
        @Nullable Loss loss,
        Exercises exercises,
        @Nullable Risk atRisk,
        @Nullable RiskThen riskBefore,
        @Nullable Outcome outcome) {
    public static final int LEAST = 5;
    public static final int POOLED_WEEKS = 4;
    public static final int TREND_WEEKS = 26;
    public static final int PLAN_WEEKS = 12;

    /** @param patients those with something due */
    public record Group(Share share, int patients) {}

    /** @param before the four weeks before, nothing where hidden or without data */
    public record Pooled(Group group, @Nullable Share before) {}

    /** Whole per cent between which the middle half of the patients lies. */
    public record Half(int lower, int upper) {}

    /**
     * @param group nothing where hidden
     * @param half nothing where there are too few patients for one
     */
    public record Week(
            LocalDate monday,
            @Nullable Group group,
            @Nullable Half half) {}

    /**
     * @param group nothing where hidden
     * @param outside of what chance does to 998 groups of this size in 1,000
     */
    public record Therapist(
            MembershipId membership, String name, @Nullable Group group, boolean outside) {}

    /** Per cent between which 95 of 100, and 998 of 1,000, groups of this size lie by chance. */
    public record ChanceLimit(int size, BigDecimal low95, BigDecimal high95, BigDecimal low998, BigDecimal high998) {}

    /** @param limits by rising size; none where the clinic is too small to tell */
    public record Funnel(List<Therapist> therapists, List<ChanceLimit> limits) {
        public int hidden() {
            return (int)
                    therapists.stream().filter(each -> each.group() == null).count();
        }
    }

    /** @param reached nothing where hidden; {@code logging} are those with at least one exercise done that week */
    public record PlanWeek(int week, @Nullable Reached reached) {}

    public record Reached(int patients, int logging) {
        public int percent() {
            return new Share(logging, patients).percent().orElse(0);
        }
    }

    /** @param points lost from the week before {@code first} to {@code last} */
    public record Loss(int first, int last, int points) {}

    /** @param shown by patients, most first */
    public record Exercises(List<Exercise> shown, int hidden) {}

    /** @param skip the top reason for leaving it out, where it passes 30 % and enough patients gave it */
    public record Exercise(
            ExerciseId id, Group group, @Nullable SkipReason skip) {}

    /**
     * @param atRisk an active plan, and a 7-day frequency under the limit or an open same-day or urgent signal
     * @param noData patients with nothing due in the last seven days, counted apart
     * @param active patients with an active plan
     * @param reasons each patient once, by the most pressing; empty where too few to tell
     */
    public record Risk(int atRisk, int noData, int active, List<Reason> reasons) {}

    /** As it was when that day began. */
    public record RiskThen(LocalDate day, int atRisk, int active) {}

    public record Reason(Why why, int patients) {}

    /** Most pressing first. */
    public enum Why {
        RED_FLAG(Level.URGENT),
        PAIN(Level.SAME_DAY),
        RED_SESSIONS(Level.SAME_DAY),
        EFFORT(Level.SAME_DAY),
        SKIPS(Level.SAME_DAY),
        SILENT(Level.REVIEW),
        LOW(Level.REVIEW),
        /** Reasons of too few patients each, together. */
        OTHER(Level.REVIEW);

        private final Level level;

        Why(Level level) {
            this.level = level;
        }

        public Level level() {
            return level;
        }
    }

    /**
     * Of those discharged in the trend’s weeks with pain reported at both ends.
     *
     * @param better whose mean worst pain of the last seven days is at least 30 % under that of the first seven
     */
    public record Outcome(int better, int finished) {}
}
