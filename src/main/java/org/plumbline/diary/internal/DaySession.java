package org.plumbline.diary.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SessionPain;

/**
 * One session of a day.
 *
 * @param logged in the order of time, never empty
 * @param said nothing where the patient has not spoken of it
 */
public record DaySession(
        SessionId id, List<Logged> logged, @Nullable SessionPain said) {
    public DaySession {
        logged = List.copyOf(logged);
    }

    public Instant startedAt() {
        return logged.getFirst().occurrence().performedAt();
    }
}
