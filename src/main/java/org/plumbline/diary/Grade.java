package org.plumbline.diary;

/** How good the evidence of an entry is. */
public enum Grade {
    /** Counted and timed by the player while it was done. */
    TIMED,
    /** The patient’s word, on the day. */
    TICKED,
    /** The patient’s word, one to seven days later. */
    BACK_FILLED,
    /** Entered by staff. */
    STAFF;

    /** Whether a client may claim it: the others are given by the portal. */
    boolean isClaimable() {
        return this == TIMED || this == TICKED;
    }
}
