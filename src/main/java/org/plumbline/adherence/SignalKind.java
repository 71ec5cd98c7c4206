package org.plumbline.adherence;

import org.plumbline.adherence.Signal.Level;

/** Why a patient needs the therapist (DESIGN §5), most pressing first. */
public enum SignalKind {
    RED_FLAG(Level.URGENT, SignalFacts.RedFlag.class),
    PAIN_HIGH(Level.SAME_DAY, SignalFacts.PainHigh.class),
    PAIN_RISING(Level.SAME_DAY, SignalFacts.PainRising.class),
    RED_SESSIONS(Level.SAME_DAY, SignalFacts.RedSessions.class),
    EFFORT_HIGH(Level.SAME_DAY, SignalFacts.EffortHigh.class),
    SAME_SKIP(Level.SAME_DAY, SignalFacts.SameSkip.class),
    SILENT(Level.REVIEW, SignalFacts.Silent.class),
    LOW(Level.REVIEW, SignalFacts.Low.class),
    DROP(Level.REVIEW, SignalFacts.Drop.class),
    RETEST_DUE(Level.REVIEW, SignalFacts.RetestDue.class),
    PLAN_ENDS(Level.REVIEW, SignalFacts.PlanEnds.class),
    BETTER(Level.REVIEW, SignalFacts.Better.class);

    private final Level level;
    private final Class<? extends SignalFacts> facts;

    SignalKind(Level level, Class<? extends SignalFacts> facts) {
        this.level = level;
        this.facts = facts;
    }

    public Level level() {
        return level;
    }

    public Class<? extends SignalFacts> facts() {
        return facts;
    }

    /** A red flag is not ticked off: it stays until a therapist lifts the hold. */
    public boolean isAcknowledgeable() {
        return this != RED_FLAG;
    }
}
