package org.plumbline.kernel.values;

final class Range {
    private Range() {}

    static void check(String what, int value, int min, int max) {
        if (value < min || value > max)
            throw new IllegalArgumentException("%s %d–%d: %d".formatted(what, min, max, value));
    }
}
