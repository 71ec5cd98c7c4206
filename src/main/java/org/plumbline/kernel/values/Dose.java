package org.plumbline.kernel.values;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of one exercise, once, per side (clinical/exercises.md 1.1, 2.2, 2.4).
 *
 * @param kind what is counted
 * @param sets rounds, 1–20; for a descending dose the number of its steps, with sets a side the greater of them
 * @param reps repetitions (or holds) a set, 0 where time or distance is counted
 * @param repsPerSet a descending dose such as 6-4-2, the same on both sides; else empty
 * @param holdSeconds seconds each repetition is held, 0 = not held
 * @param seconds seconds a bout, for DURATION
 * @param metres metres a bout, for DISTANCE
 * @param restSeconds seconds between sets
 * @param perSide where the sides differ in sets; none for a descending dose
 * @param tempo where the speed of a repetition matters; none for DURATION and DISTANCE
 * @param load where something besides the body is moved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dose(
        Kind kind,
        int sets,
        int reps,
        List<Integer> repsPerSet,
        int holdSeconds,
        int seconds,
        int metres,
        int restSeconds,
        @Nullable SideSets perSide,
        @Nullable Tempo tempo,
        @Nullable Load load) {

    public enum Kind {
        REPS,
        HOLD,
        DURATION,
        DISTANCE
    }

    public static final int MOST_SETS = 20;
    public static final int MOST_REPS = 100;
    public static final int MOST_HOLD_SECONDS = 600;
    public static final int MOST_REST_SECONDS = 600;
    public static final int MOST_SECONDS = 7200;
    public static final int MOST_METRES = 20_000;

    /** Seconds a repetition without a tempo takes besides its hold (exercises.md 1.1, a design default). */
    private static final int SECONDS_A_REPETITION = 3;

    public Dose {
        repsPerSet = repsPerSet == null ? List.of() : List.copyOf(repsPerSet);
        if (!repsPerSet.isEmpty()) {
            refuse(perSide != null, "descending sets are the same on both sides");
            sets = repsPerSet.size();
        }
        if (perSide != null) {
            sets = perSide.most();
            if (perSide.left() == perSide.right()) perSide = null;
        }
        Range.check("sets", sets, 1, MOST_SETS);
        Range.check("hold", holdSeconds, 0, MOST_HOLD_SECONDS);
        Range.check("rest", restSeconds, 0, MOST_REST_SECONDS);
        switch (kind) {
            case REPS, HOLD -> {
                if (repsPerSet.isEmpty()) Range.check("reps", reps, 1, MOST_REPS);
                for (int each : repsPerSet) Range.check("reps", each, 1, MOST_REPS);
                if (kind == Kind.HOLD) Range.check("hold", holdSeconds, 1, MOST_HOLD_SECONDS);
            }
            case DURATION -> Range.check("seconds", seconds, 1, MOST_SECONDS);
            case DISTANCE -> Range.check("metres", metres, 1, MOST_METRES);
        }
        refuse(tempo != null && !isCounted(kind), "only repetitions have a tempo");
    }

    /** The same on both sides, at its own pace, with nothing but the body. */
    public Dose(
            Kind kind,
            int sets,
            int reps,
            List<Integer> repsPerSet,
            int holdSeconds,
            int seconds,
            int metres,
            int restSeconds) {
        this(kind, sets, reps, repsPerSet, holdSeconds, seconds, metres, restSeconds, null, null, null);
    }

    public static Dose reps(int sets, int reps, int holdSeconds, int restSeconds) {
        return new Dose(Kind.REPS, sets, reps, List.of(), holdSeconds, 0, 0, restSeconds);
    }

    public static Dose hold(int sets, int holds, int holdSeconds, int restSeconds) {
        return new Dose(Kind.HOLD, sets, holds, List.of(), holdSeconds, 0, 0, restSeconds);
    }

    public static Dose duration(int bouts, int seconds, int restSeconds) {
        return new Dose(Kind.DURATION, bouts, 0, List.of(), 0, seconds, 0, restSeconds);
    }

    public static Dose distance(int bouts, int metres, int restSeconds) {
        return new Dose(Kind.DISTANCE, bouts, 0, List.of(), 0, 0, metres, restSeconds);
    }

    /** Set by set, such as 6-4-2; held where there are seconds to hold. */
    public static Dose descending(List<Integer> reps, int holdSeconds, int restSeconds) {
        var kind = holdSeconds > 0 ? Kind.HOLD : Kind.REPS;
        return new Dose(kind, reps.size(), 0, reps, holdSeconds, 0, 0, restSeconds);
    }

    /** Another number of sets a side. */
    public Dose withSets(int left, int right) {
        return with(sets, new SideSets(left, right), tempo, load);
    }

    public Dose withTempo(@Nullable Tempo tempo) {
        return with(sets, perSide, tempo, load);
    }

    public Dose withLoad(@Nullable Load load) {
        return with(sets, perSide, tempo, load);
    }

    /** What is left of it when it is done on one side only: that side’s sets. */
    public Dose on(DoseSide side) {
        if (perSide == null || side == DoseSide.BOTH) return this;
        return with(sets(side), null, tempo, load);
    }

    private Dose with(int sets, @Nullable SideSets perSide, @Nullable Tempo tempo, @Nullable Load load) {
        return new Dose(kind, sets, reps, repsPerSet, holdSeconds, seconds, metres, restSeconds, perSide, tempo, load);
    }

    private int sets(DoseSide side) {
        if (perSide == null) return sets;
        return switch (side) {
            case LEFT -> perSide.left();
            case RIGHT -> perSide.right();
            case NONE, BOTH -> sets;
        };
    }

    /** Repetitions of all sets of one side, the side with more sets where they differ; 0 for duration and distance. */
    @JsonIgnore
    public int repetitions() {
        return isCounted(kind) ? units(sets) : 0;
    }

    /**
     * The prescribed amount of one occurrence (ADHERENCE §1): repetitions, hold seconds, seconds or metres; at least 1. Of
     * the side with more sets where the sides differ: see {@link #amounts}.
     */
    @JsonIgnore
    public int amount() {
        return amount(sets);
    }

    /** The prescribed amount of one occurrence, one a side where there are two. */
    public Amounts amounts(DoseSide side) {
        return switch (side) {
            case NONE -> Amounts.whole(amount());
            case BOTH -> Amounts.sides(amount(sets(DoseSide.LEFT)), amount(sets(DoseSide.RIGHT)));
            case LEFT -> Amounts.sides(amount(sets(side)), null);
            case RIGHT -> Amounts.sides(null, amount(sets(side)));
        };
    }

    private int amount(int sets) {
        return Math.max(1, kind == Kind.HOLD ? units(sets) * holdSeconds : units(sets));
    }

    /** Repetitions, seconds or metres of so many sets. */
    private int units(int sets) {
        if (!repsPerSet.isEmpty())
            return repsPerSet.stream().mapToInt(Integer::intValue).sum();
        return sets
                * switch (kind) {
                    case REPS, HOLD -> reps;
                    case DURATION -> seconds;
                    case DISTANCE -> metres;
                };
    }

    /**
     * Estimated seconds of one occurrence: sides × repetitions × (hold + 3, or the tempo) + rest × (sets − 1), a metre taking
     * a second.
     */
    public int estimatedSeconds(DoseSide side) {
        int units =
                side == DoseSide.BOTH ? units(sets(DoseSide.LEFT)) + units(sets(DoseSide.RIGHT)) : units(sets(side));
        int each = isCounted(kind) ? holdSeconds + (tempo == null ? SECONDS_A_REPETITION : tempo.seconds()) : 1;
        return units * each + restSeconds * (sets(side) - 1);
    }

    private static boolean isCounted(Kind kind) {
        return kind == Kind.REPS || kind == Kind.HOLD;
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) throw new IllegalArgumentException(message);
    }
}
