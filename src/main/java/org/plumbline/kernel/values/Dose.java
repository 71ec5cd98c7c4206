package org.plumbline.kernel.values;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * How much of one exercise, once, per side (clinical/exercises.md 1.1).
 *
 * @param kind what is counted
 * @param sets rounds, 1–20; for a descending dose the number of its steps
 * @param reps repetitions (or holds) a set, 0 where time or distance is counted
 * @param repsPerSet a descending dose such as 6-4-2, else empty
 * @param holdSeconds seconds each repetition is held, 0 = not held
 * @param seconds seconds a bout, for DURATION
 * @param metres metres a bout, for DISTANCE
 * @param restSeconds seconds between sets
 */
public record Dose(
        Kind kind,
        int sets,
        int reps,
        List<Integer> repsPerSet,
        int holdSeconds,
        int seconds,
        int metres,
        int restSeconds) {

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

    /** Seconds a repetition takes besides its hold (exercises.md 1.1, a design default). */
    private static final int SECONDS_A_REPETITION = 3;

    public Dose {
        repsPerSet = repsPerSet == null ? List.of() : List.copyOf(repsPerSet);
        if (!repsPerSet.isEmpty()) sets = repsPerSet.size();
        check("sets", sets, 1, MOST_SETS);
        check("hold", holdSeconds, 0, MOST_HOLD_SECONDS);
        check("rest", restSeconds, 0, MOST_REST_SECONDS);
        switch (kind) {
            case REPS, HOLD -> {
                if (repsPerSet.isEmpty()) check("reps", reps, 1, MOST_REPS);
                for (int each : repsPerSet) check("reps", each, 1, MOST_REPS);
                if (kind == Kind.HOLD) check("hold", holdSeconds, 1, MOST_HOLD_SECONDS);
            }
            case DURATION -> check("seconds", seconds, 1, MOST_SECONDS);
            case DISTANCE -> check("metres", metres, 1, MOST_METRES);
        }
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

    /** Repetitions of all sets; 0 for duration and distance. */
    @JsonIgnore
    public int repetitions() {
        return repsPerSet.isEmpty()
                ? sets * reps
                : repsPerSet.stream().mapToInt(Integer::intValue).sum();
    }

    /** The prescribed amount of one occurrence and side (ADHERENCE §1): repetitions, hold seconds, seconds or metres; at least 1. */
    @JsonIgnore
    public int amount() {
        return Math.max(
                1,
                switch (kind) {
                    case REPS -> repetitions();
                    case HOLD -> repetitions() * holdSeconds;
                    case DURATION -> sets * seconds;
                    case DISTANCE -> sets * metres;
                });
    }

    /** Estimated seconds of one occurrence: sides × repetitions × (hold + 3) + rest × (sets − 1), a metre taking a second. */
    public int estimatedSeconds(DoseSide side) {
        int work = switch (kind) {
            case REPS, HOLD -> repetitions() * (holdSeconds + SECONDS_A_REPETITION);
            case DURATION -> sets * seconds;
            case DISTANCE -> sets * metres;
        };
        return side.count() * work + restSeconds * (sets - 1);
    }

    private static void check(String what, int value, int min, int max) {
        if (value < min || value > max)
            throw new IllegalArgumentException("%s %d–%d: %d".formatted(what, min, max, value));
    }
}
