package org.plumbline.adherence;

import java.util.Map;

/** What other numbers would change. Carries no user: for services that have checked who asks. */
public interface SignalForecast {

    /** How many patients of the clinic a signal of each kind would name today; in a fixed number of statements. */
    Map<SignalKind, Integer> flagged(Thresholds limits);
}
