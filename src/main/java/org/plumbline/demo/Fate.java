package org.plumbline.demo;

/** What happens to some people of the cast besides their habit, so that each kind of signal has somebody. */
enum Fate {
    /** Nothing in particular. */
    NONE,
    /** Pain of 8 since yesterday. */
    HIGH_PAIN,
    /** Worse from week to week. */
    RISING,
    /** Pain during the last sessions. */
    RED_SESSIONS,
    /** Far too hard of late. */
    TOO_HARD,
    /** The same exercise left out for the same reason, day by day. */
    SAME_SKIP,
    /** Leaves out since the back is fine. */
    BETTER,
    /** Too sick to exercise the day before yesterday: waits for the therapist’s word. */
    UNWELL,
    /** A warning sign weeks ago, cleared the next morning. */
    HOLD_LIFTED,
    /** A warning sign last evening. */
    HOLD_OPEN,
    /** A holiday in the fourth week. */
    HOLIDAY,
    /** On holiday now. */
    AWAY,
    /** Planned weeks run out. */
    ENDS_SOON,
    /** Nobody tested again. */
    NOT_TESTED_AGAIN,
    /** Went home well last week. */
    DISCHARGED;

    /** One clinic in five hundred people has a few warning signs, not dozens. */
    private static final int RARE = 500;

    private static final int TURN = 30;

    /** @param length days of the course so far: some things take their time */
    static Fate of(int index, int length) {
        if (index % RARE == 19) return length > 7 ? HOLD_OPEN : NONE;
        if (index % RARE == 48) return length > 7 ? AWAY : NONE;
        return switch (index % TURN) {
            case 1 -> length > 10 ? RED_SESSIONS : NONE;
            case 4 -> length > 7 ? HIGH_PAIN : NONE;
            case 6 -> length > 24 ? HOLD_LIFTED : NONE;
            case 8 -> length > 7 ? TOO_HARD : NONE;
            case 9 -> length > 7 ? SAME_SKIP : NONE;
            case 13 -> length > 16 ? RISING : NONE;
            case 15 -> length > 7 ? BETTER : NONE;
            case 18 -> length > 40 ? HOLIDAY : NONE;
            case 20 -> length > 7 ? UNWELL : NONE;
            case 22 -> length > 28 ? ENDS_SOON : NONE;
            case 25 -> length > 35 ? NOT_TESTED_AGAIN : NONE;
            case 27 -> length > 35 ? DISCHARGED : NONE;
            default -> NONE;
        };
    }

    /** Whoever has something to tell keeps a diary. */
    boolean tells() {
        return switch (this) {
            case NONE, HOLIDAY, AWAY, ENDS_SOON, NOT_TESTED_AGAIN -> false;
            default -> true;
        };
    }
}
