package org.plumbline.diary.internal;

import static org.plumbline.diary.internal.EntryMessage.given;
import static org.plumbline.diary.internal.EntryMessage.moment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.Entry;

/** An undo on the wire, version 1; it is named by the entry it takes back. */
record VoidMessage(
        @Nullable Integer v,
        @Nullable UUID entry,
        @Nullable UUID patient,
        @Nullable Instant at) {

    record Undo(UUID entry, Instant at) {}

    /** @throws IllegalArgumentException where it is no undo */
    Undo undo() {
        if (given(v) != Entry.VERSION) throw new IllegalArgumentException("unknown version: " + v);
        return new Undo(given(entry), moment(at));
    }
}
