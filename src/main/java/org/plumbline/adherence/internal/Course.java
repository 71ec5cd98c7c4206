package org.plumbline.adherence.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.plans.PlannedCourse;

/**
 * All that adherence is scored from, days in the patient’s calendar.
 *
 * @param start first day of the episode
 * @param end its discharge day, where it has one
 * @param shortened days that a move to another time zone made shorter, or on which the episode stood ended by mistake: they
 *     count only what was done
 * @param skipped days that a move left without any length
 */
public record Course(
        LocalDate start,
        @Nullable LocalDate end,
        PlannedCourse plan,
        List<Performed> log,
        Set<LocalDate> shortened,
        Set<LocalDate> skipped) {
    public Course {
        log = List.copyOf(log);
        shortened = Set.copyOf(shortened);
        skipped = Set.copyOf(skipped);
    }

    public Course(LocalDate start, @Nullable LocalDate end, PlannedCourse plan, List<Performed> log) {
        this(start, end, plan, log, Set.of(), Set.of());
    }
}
