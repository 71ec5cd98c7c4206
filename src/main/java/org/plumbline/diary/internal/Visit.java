package org.plumbline.diary.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.diary.SessionId;
import org.plumbline.kernel.Ids;

/** One opening of the page: one session, and after midnight another, because a session belongs to one day. */
public final class Visit {
    private final Map<LocalDate, SessionId> sessions = new HashMap<>();

    SessionId session(LocalDate day) {
        return sessions.computeIfAbsent(day, each -> new SessionId(Ids.next()));
    }
}
