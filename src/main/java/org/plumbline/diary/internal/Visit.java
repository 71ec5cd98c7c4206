package org.plumbline.diary.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.plumbline.diary.SessionId;
import org.plumbline.kernel.Ids;

/** One opening of the page: one session, and after midnight another, because a session belongs to one day. */
public final class Visit {
    private final Map<LocalDate, SessionId> sessions = new HashMap<>();

    /** @param running the session that a visit just before this one began: a page loaded again goes on with it */
    SessionId session(LocalDate day, Supplier<Optional<SessionId>> running) {
        return sessions.computeIfAbsent(day, each -> running.get().orElseGet(() -> new SessionId(Ids.next())));
    }
}
