package org.plumbline.adherence;

import java.util.OptionalInt;

/**
 * The three figures over a window of closed days (ADHERENCE §3), each with its counts.
 *
 * @param length of the window in days
 * @param frequency done occurrences of due ones
 * @param dose Σ of credits ÷ Σ due in whole per cent; nothing where nothing was due
 * @param days days done of days with something due
 */
public record CourseFigures(int length, Share frequency, OptionalInt dose, Share days) {
    /** The window whose frequency decides the band. */
    public static final int BANDED = 7;
}
