package org.plumbline.plans;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An exercise that a rule holds back and a therapist prescribes nevertheless.
 *
 * @param heldBackBy what the rule said, copied
 * @param because why it is prescribed nevertheless; empty while the therapist has not said so
 */
public record Overruled(String heldBackBy, String because) {
    public static Overruled unexplained(String heldBackBy) {
        return new Overruled(heldBackBy, "");
    }

    @JsonIgnore
    public boolean isExplained() {
        return !because.isBlank();
    }
}
