package org.plumbline.assessments.internal.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Side;

/**
 * A value that a rule read.
 *
 * @param form a test, or what is known of the person: patient, episode, screen
 * @param mark the limit it was compared with
 */
public record Reading(
        String form,
        String key,
        @Nullable String item,
        @Nullable Side side,
        Object value,
        @Nullable Mark mark) {

    boolean isOfSamePlace(Reading other) {
        return form.equals(other.form)
                && key.equals(other.key)
                && Objects.equals(item, other.item)
                && side == other.side;
    }
}
