package org.plumbline.kernel.values;

/** Another number of sets a side, for the side that needs more: 1–20 each. */
public record SideSets(int left, int right) {
    public SideSets {
        Range.check("sets left", left, 1, Dose.MOST_SETS);
        Range.check("sets right", right, 1, Dose.MOST_SETS);
    }

    int most() {
        return Math.max(left, right);
    }
}
