package org.plumbline.diary.internal;

import org.plumbline.kernel.values.Schedule;
import org.plumbline.plans.PlannedPrescription;

/**
 * One prescription on one day.
 *
 * @param done done occurrences on the day
 * @param skipped occurrences of the day that were left out for a reason
 * @param daysDone days of the week on which it was done, for any k days a week
 * @param days days it asks of this week, for any k days a week; 0 where the schedule names its days
 */
public record Ask(PlannedPrescription prescription, int done, int skipped, int daysDone, int days) {

    static Ask due(PlannedPrescription prescription, int done, int skipped) {
        return new Ask(prescription, done, skipped, 0, 0);
    }

    static Ask anyDay(PlannedPrescription prescription, int done, int skipped, int daysDone, int days) {
        return new Ask(prescription, done, skipped, daysDone, days);
    }

    public boolean isAnyDay() {
        return prescription.schedule() instanceof Schedule.DaysAWeek;
    }

    public int times() {
        return prescription.timesADay();
    }

    public int timesToGo() {
        return Math.max(0, times() - done - skipped);
    }

    /** Nothing of it is to do any more: done, or left out. */
    public boolean isComplete() {
        return timesToGo() == 0;
    }

    public boolean isDone() {
        return done >= times();
    }

    public int daysToGo() {
        return Math.max(0, days - daysDone);
    }
}
