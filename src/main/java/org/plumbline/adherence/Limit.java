package org.plumbline.adherence;

/** The numbers of DESIGN §5 and of the bands, each with its default and the range that a clinic may choose from. */
public enum Limit {
    /** From which whole per cent on a 7-day frequency is on track. */
    ON("on", 80, 1, 100),
    /** From which whole per cent on it is partly done; below it is low. */
    PARTLY("partly", 50, 0, 99),
    /** Worst pain of a check-in, or pain during a session, from here on. */
    PAIN_HIGH("painHigh", 7, 1, 10),
    /** 7-day mean of pain above that of the 7 days before, by so much or more. */
    PAIN_RISE("painRise", 2, 1, 10),
    EFFORT_HIGH("effortHigh", 9, 1, 10),
    /** A session is RED with pain during it above this. */
    RED_DURING("redDuring", 5, 0, 9),
    /** … or with pain so much or more over the usual pain before. */
    RED_OVER_USUAL("redOverUsual", 2, 1, 10),
    /** So many RED sessions in 7 days. */
    RED_SESSIONS("redSessions", 2, 1, 14),
    /** Days with a skip for the same reason, of the last 14. */
    SAME_SKIPS("sameSkips", 3, 2, 14),
    /** Days running with something due and no entry. */
    SILENT_DUE_DAYS("silentDueDays", 3, 1, 28),
    /** A 7-day frequency below this whole per cent; also what counts as at risk. */
    LOW_BELOW("lowBelow", 50, 1, 100),
    /** Points that a 7-day frequency fell by on the 7 days before. */
    DROP_POINTS("dropPoints", 20, 1, 100),
    PLAN_ENDS_DAYS("planEndsDays", 7, 0, 28),
    /** Weeks after the last signed sheet, while a finding is open or waits. A convention [cc], no source. */
    RETEST_WEEKS("retestWeeks", 4, 1, 26);

    private final String key;
    private final int standard;
    private final int least;
    private final int most;

    Limit(String key, int standard, int least, int most) {
        this.key = key;
        this.standard = standard;
        this.least = least;
        this.most = most;
    }

    /** In the clinic’s thresholds. */
    public String key() {
        return key;
    }

    public int standard() {
        return standard;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public boolean admits(int value) {
        return value >= least && value <= most;
    }
}
