package org.plumbline.adherence;

/**
 * From which whole per cent on a 7-day frequency is on track, and from which partly; each clinic may set its own.
 */
public record Thresholds(int on, int partly) {
    public static final Thresholds DEFAULT = new Thresholds(80, 50);

    /** Below this many days with something due it is too early to judge. */
    private static final int DAYS_TO_JUDGE = 3;

    public Thresholds {
        if (partly < 0 || on <= partly || on > 100)
            throw new IllegalArgumentException("thresholds %d, %d".formatted(on, partly));
    }

    public Band band(Share sevenDays, int daysDue) {
        if (!sevenDays.hasData()) return Band.NO_DATA;
        if (daysDue < DAYS_TO_JUDGE) return Band.TOO_EARLY;
        int percent = sevenDays.percent().orElseThrow();
        if (percent >= on) return Band.ON;
        return percent >= partly ? Band.PARTLY : Band.LOW;
    }

    /** Under half (or the clinic’s limit) over 7 days, however few days asked for something (DESIGN, at risk). */
    public boolean isAtRisk(Share sevenDays) {
        return sevenDays.hasData() && sevenDays.percent().orElseThrow() < partly;
    }
}
