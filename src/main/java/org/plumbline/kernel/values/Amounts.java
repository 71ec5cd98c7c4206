package org.plumbline.kernel.values;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of one occurrence, prescribed or performed: one number where the exercise has no sides, else one a side. What
 * is counted (repetitions, hold seconds, seconds, metres) is said by the dose.
 */
public record Amounts(
        @Nullable Integer whole,
        @Nullable Integer left,
        @Nullable Integer right) {
    public Amounts {
        if (isNegative(whole) || isNegative(left) || isNegative(right)) {
            throw new IllegalArgumentException("an amount is not negative: %s, %s, %s".formatted(whole, left, right));
        }
        if (whole != null && (left != null || right != null)) {
            throw new IllegalArgumentException("one amount or one a side, not both");
        }
    }

    public static Amounts whole(int amount) {
        return new Amounts(amount, null, null);
    }

    public static Amounts sides(@Nullable Integer left, @Nullable Integer right) {
        return new Amounts(null, left, right);
    }

    /** A skip: nothing was performed. */
    public static Amounts none() {
        return new Amounts(null, null, null);
    }

    /** The same amount for every side that is exercised. */
    public static Amounts of(DoseSide side, int amount) {
        return switch (side) {
            case NONE -> whole(amount);
            case BOTH -> sides(amount, amount);
            case LEFT -> sides(amount, null);
            case RIGHT -> sides(null, amount);
        };
    }

    /** Whether anything was performed. */
    public boolean isSome() {
        return each().stream().anyMatch(amount -> amount > 0);
    }

    private List<Integer> each() {
        var amounts = new ArrayList<Integer>(2);
        if (whole != null) amounts.add(whole);
        if (left != null) amounts.add(left);
        if (right != null) amounts.add(right);
        return amounts;
    }

    private static boolean isNegative(@Nullable Integer amount) {
        return amount != null && amount < 0;
    }
}
