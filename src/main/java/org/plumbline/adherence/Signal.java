package org.plumbline.adherence;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;
import org.plumbline.patients.PatientId;

/**
 * A reason why a patient needs the therapist. There is one open signal of a kind and patient at most; it stays until it
 * resolves by itself, and is off the list of what is new once somebody acknowledged it by name.
 */
public record Signal(
        SignalId id,
        PatientId patient,
        SignalKind kind,
        SignalFacts facts,
        Instant raisedAt,
        @Nullable Acknowledgement acknowledged,
        @Nullable Instant resolvedAt) {
    /** Most pressing first, newest first within a kind. */
    public static final Comparator<Signal> BY_URGENCY = Comparator.comparing(Signal::kind)
            .thenComparing(Comparator.comparing(Signal::raisedAt).reversed());

    public enum Level {
        URGENT,
        SAME_DAY,
        /** For the next review. */
        REVIEW
    }

    /** Who has seen it. */
    public record Acknowledgement(MembershipId by, String name, Instant at) {}

    public Level level() {
        return kind.level();
    }

    public boolean isAcknowledged() {
        return acknowledged != null;
    }
}
