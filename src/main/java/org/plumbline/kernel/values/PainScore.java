package org.plumbline.kernel.values;

/** Pain on the numeric rating scale: whole numbers, 0 (none) to 10 (worst imaginable). */
public record PainScore(int value) {
    public PainScore {
        if (value < 0 || value > 10) throw new IllegalArgumentException("pain 0–10: " + value);
    }
}
