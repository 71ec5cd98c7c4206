package org.plumbline.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;

/** What the rules of a plan refuse. */
public final class PlanRefused extends Refused {
    private final Reason reason;
    private final int row;

    public enum Reason {
        NO_OPEN_EPISODE,
        EMPTY,
        TOO_MANY,
        CHANGED_MEANWHILE,
        LOGGED_MEANWHILE,
        DAY_PASSED,
        TOO_FAR_AHEAD,
        WHY_MISSING,
        WHY_UNREADABLE,
        NOTE_UNREADABLE,
        WRONG_SIDE,
        TWICE,
        UNEXPLAINED,
        BECAUSE_UNREADABLE,
        DRAFT_ELSEWHERE,
        DRAFT_TOO_LONG,
        NOT_IN_FORCE,
        ONLY_ONE
    }

    private PlanRefused(Reason reason, int row, Object... arguments) {
        super(key(reason), arguments);
        this.reason = reason;
        this.row = row;
    }

    public Reason reason() {
        return reason;
    }

    /** Which row of the draft is meant, from 0; nothing where it is not a row. */
    public @Nullable Integer row() {
        return row < 0 ? null : row;
    }

    private static String key(Reason reason) {
        return "plans.refused."
                + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static PlanRefused noOpenEpisode() {
        return new PlanRefused(Reason.NO_OPEN_EPISODE, -1);
    }

    static PlanRefused empty() {
        return new PlanRefused(Reason.EMPTY, -1);
    }

    static PlanRefused tooMany(int most) {
        return new PlanRefused(Reason.TOO_MANY, -1, most);
    }

    /** @param no of the version that somebody else assigned meanwhile */
    static PlanRefused changedMeanwhile(int no) {
        return new PlanRefused(Reason.CHANGED_MEANWHILE, -1, no);
    }

    static PlanRefused loggedMeanwhile(LocalDate earliest) {
        return new PlanRefused(Reason.LOGGED_MEANWHILE, -1, earliest);
    }

    static PlanRefused dayPassed(LocalDate earliest) {
        return new PlanRefused(Reason.DAY_PASSED, -1, earliest);
    }

    static PlanRefused tooFarAhead(LocalDate last) {
        return new PlanRefused(Reason.TOO_FAR_AHEAD, -1, last);
    }

    static PlanRefused whyMissing() {
        return new PlanRefused(Reason.WHY_MISSING, -1);
    }

    static PlanRefused whyUnreadable(int most) {
        return new PlanRefused(Reason.WHY_UNREADABLE, -1, most);
    }

    static PlanRefused noteUnreadable(int row, String exercise, int most) {
        return new PlanRefused(Reason.NOTE_UNREADABLE, row, exercise, most);
    }

    static PlanRefused wrongSide(int row, String exercise) {
        return new PlanRefused(Reason.WRONG_SIDE, row, exercise);
    }

    static PlanRefused twice(int row, String exercise) {
        return new PlanRefused(Reason.TWICE, row, exercise);
    }

    /** A rule holds the exercise back, and nobody has said why it is prescribed nevertheless. */
    static PlanRefused unexplained(int row, String exercise) {
        return new PlanRefused(Reason.UNEXPLAINED, row, exercise);
    }

    static PlanRefused becauseUnreadable(int row, String exercise, int most) {
        return new PlanRefused(Reason.BECAUSE_UNREADABLE, row, exercise, most);
    }

    /** The same draft was changed in another window meanwhile. */
    static PlanRefused draftElsewhere() {
        return new PlanRefused(Reason.DRAFT_ELSEWHERE, -1);
    }

    static PlanRefused draftTooLong() {
        return new PlanRefused(Reason.DRAFT_TOO_LONG, -1);
    }

    static PlanRefused notInForce() {
        return new PlanRefused(Reason.NOT_IN_FORCE, -1);
    }

    static PlanRefused onlyOne() {
        return new PlanRefused(Reason.ONLY_ONE, -1);
    }
}
