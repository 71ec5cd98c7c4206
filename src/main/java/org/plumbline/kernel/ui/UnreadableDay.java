package org.plumbline.kernel.ui;

import org.plumbline.kernel.Refused;

/** Something stands in a {@link DayField} that is no date. */
final class UnreadableDay extends Refused {
    UnreadableDay() {
        super("kernel.date.problem");
    }
}
