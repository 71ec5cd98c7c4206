package org.plumbline.adherence;

import java.util.OptionalInt;

/** A frequency with its counts: done occurrences of due ones. */
public record Share(int done, int due) implements Comparable<Share> {
    public static final Share NONE = new Share(0, 0);

    public Share {
        if (done < 0 || done > due) throw new IllegalArgumentException("%d of %d".formatted(done, due));
    }

    public Share plus(Share other) {
        return new Share(done + other.done, due + other.due);
    }

    public boolean hasData() {
        return due > 0;
    }

    /** Whole per cent, half up; nothing where nothing was due. */
    public OptionalInt percent() {
        return due == 0 ? OptionalInt.empty() : OptionalInt.of((int) ((200L * done + due) / (2L * due)));
    }

    /** By the exact quotient, lowest first; without data last. */
    @Override
    public int compareTo(Share other) {
        if (due == 0 || other.due == 0) return Boolean.compare(due == 0, other.due == 0);
        return Long.compare((long) done * other.due, (long) other.done * due);
    }
}
