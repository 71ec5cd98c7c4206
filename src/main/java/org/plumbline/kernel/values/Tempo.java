package org.plumbline.kernel.values;

/**
 * How slowly a repetition is done: seconds out, into the effort, and seconds back, 1–20 each. What is held between the two
 * is the dose's hold.
 */
public record Tempo(int outSeconds, int backSeconds) {
    public static final int MOST_SECONDS = 20;

    public Tempo {
        Range.check("tempo out", outSeconds, 1, MOST_SECONDS);
        Range.check("tempo back", backSeconds, 1, MOST_SECONDS);
    }

    int seconds() {
        return outSeconds + backSeconds;
    }
}
