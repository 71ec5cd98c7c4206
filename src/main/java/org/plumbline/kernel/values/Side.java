package org.plumbline.kernel.values;

/** One side of the body. Absent where a thing has no side. */
public enum Side {
    LEFT,
    RIGHT;

    /** The code of the clinical catalogue. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Side of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
