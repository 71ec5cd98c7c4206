package org.plumbline.plans;

import java.time.LocalDate;
import org.plumbline.kernel.Refused;

/** Why a pause cannot stand. */
public final class PauseRefused extends Refused {
    private final Field field;

    /** Beside which field it is said. */
    public enum Field {
        FROM,
        TO,
        REASON,
        ALL
    }

    private PauseRefused(Field field, String key, Object... arguments) {
        super("plans.pause.refused." + key, arguments);
        this.field = field;
    }

    public Field field() {
        return field;
    }

    static PauseRefused noOpenEpisode() {
        return new PauseRefused(Field.ALL, "ended");
    }

    static PauseRefused fromMissing() {
        return new PauseRefused(Field.FROM, "from.missing");
    }

    static PauseRefused toMissing() {
        return new PauseRefused(Field.TO, "to.missing");
    }

    static PauseRefused tooEarly(LocalDate earliest) {
        return new PauseRefused(Field.FROM, "early", earliest);
    }

    static PauseRefused tooLate(LocalDate latest) {
        return new PauseRefused(Field.FROM, "late", latest);
    }

    static PauseRefused endsBeforeItBegins() {
        return new PauseRefused(Field.TO, "order");
    }

    static PauseRefused tooLong(LocalDate last, int days) {
        return new PauseRefused(Field.TO, "long", last, days);
    }

    static PauseRefused overlaps(AgreedPause other) {
        return new PauseRefused(Field.FROM, "overlaps", other.from(), other.to());
    }

    static PauseRefused goneMeanwhile() {
        return new PauseRefused(Field.ALL, "gone");
    }

    static PauseRefused notRunning() {
        return new PauseRefused(Field.ALL, "not-running");
    }

    static PauseRefused reasonMissing() {
        return new PauseRefused(Field.REASON, "reason.missing");
    }

    static PauseRefused reasonUnreadable(int most) {
        return new PauseRefused(Field.REASON, "reason.unreadable", most);
    }
}
