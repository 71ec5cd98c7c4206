package org.plumbline.adherence;

/** Where a patient’s 7-day frequency stands (ADHERENCE §3), best first. */
public enum Band {
    ON,
    PARTLY,
    LOW,
    /** Something was due on fewer than three days. */
    TOO_EARLY,
    /** Nothing was due: never 0 %. */
    NO_DATA
}
