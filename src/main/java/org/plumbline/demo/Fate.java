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

    private static final int TURN = 60;

    /**
     * Most people get on: of thirty in one therapist’s care two or three need a word today.
     *
     * @param length days of the course so far: some things take their time
     */
    static Fate of(int index, int length) {
        if (index % RARE == 19) return after(7, length, HOLD_OPEN);
        if (index % RARE == 48) return after(7, length, AWAY);
        return switch (index % TURN) {
            case 1 -> after(10, length, RED_SESSIONS);
            case 4 -> after(7, length, HIGH_PAIN);
            case 6, 36 -> after(24, length, HOLD_LIFTED);
            case 38 -> after(7, length, TOO_HARD);
            case 9 -> after(7, length, SAME_SKIP);
            case 43 -> after(16, length, RISING);
            case 15 -> after(7, length, BETTER);
            case 18, 24 -> after(40, length, HOLIDAY);
            case 20 -> after(7, length, UNWELL);
            case 22, 52 -> after(28, length, ENDS_SOON);
            case 25, 55 -> after(35, length, NOT_TESTED_AGAIN);
            case 27, 57 -> after(35, length, DISCHARGED);
            default -> NONE;
        };
    }

    private static Fate after(int days, int length, Fate fate) {
        return length > days ? fate : NONE;
    }

    /** Whoever has something to tell keeps a diary. */
    boolean tells() {
        return switch (this) {
            case NONE, HOLIDAY, AWAY, ENDS_SOON, NOT_TESTED_AGAIN -> false;
            default -> true;
        };
    }
}
