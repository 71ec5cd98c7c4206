package org.plumbline.adherence.ui;

/**
 * How much room the list has, and what therefore stands in it: where it is short the strip goes, then the 28 days, then
 * the retest; never the name. The style sheet knows the same widths of the window.
 */
record CaseloadRoom(int window, boolean panel) {
    /** Below this width of the window there are cards. */
    private static final int CARDS_BELOW = 760;
    /** From here on the panel stands beside the list, and the navigation is wide. */
    private static final int BESIDE_FROM = 1201;

    private static final int NAVIGATION = 208;
    private static final int RAIL = 64;
    private static final int PANEL = 356;
    private static final int MARGINS = 50;

    private static final int STRIP_FROM = 826;
    private static final int TWENTY_EIGHT_DAYS_FROM = 666;
    private static final int RETEST_FROM = 602;

    /** @param window 0 where it is not known yet: a wide one */
    static CaseloadRoom of(int window, boolean panel) {
        return new CaseloadRoom(window > 0 ? window : Integer.MAX_VALUE, panel);
    }

    CaseloadRoom withPanel(boolean open) {
        return new CaseloadRoom(window, open);
    }

    boolean isNarrow() {
        return window < CARDS_BELOW;
    }

    boolean hasStrip() {
        return !isNarrow() && list() >= STRIP_FROM;
    }

    boolean hasTwentyEightDays() {
        return !isNarrow() && list() >= TWENTY_EIGHT_DAYS_FROM;
    }

    boolean hasRetest() {
        return !isNarrow() && list() >= RETEST_FROM;
    }

    private int list() {
        return window < BESIDE_FROM ? window - RAIL - MARGINS : window - NAVIGATION - MARGINS - (panel ? PANEL : 0);
    }
}
