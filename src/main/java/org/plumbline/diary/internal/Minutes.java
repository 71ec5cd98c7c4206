package org.plumbline.diary.internal;

import org.plumbline.plans.Prescription;

/** How long one time of an exercise takes, as patients are told: whole minutes, at least one. */
final class Minutes {
    private static final int SECONDS = 60;

    private Minutes() {}

    static int of(Prescription prescription) {
        int seconds = prescription.dose().estimatedSeconds(prescription.side());
        return Math.max(1, (seconds + SECONDS / 2) / SECONDS);
    }
}
