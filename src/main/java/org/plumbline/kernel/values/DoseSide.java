package org.plumbline.kernel.values;

/** Which side an exercise is done on. */
public enum DoseSide {
    /** The exercise has no sides. */
    NONE,
    BOTH,
    LEFT,
    RIGHT;

    /** How many sides are exercised: 1, or 2 for both. */
    public int count() {
        return this == BOTH ? 2 : 1;
    }
}
