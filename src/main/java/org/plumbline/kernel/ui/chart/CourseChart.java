package org.plumbline.kernel.ui.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pain above exercise on one time axis: a dot a day and the mean of seven days over bars of what was done of what was due.
 * What is after today is shaded.
 *
 * @param from first day of the axis, {@code to} the last
 * @param pain worst pain of a day, 0–10; days without a report are left out
 * @param means mean worst pain of the seven days up to the day
 * @param target the dotted line to what is hoped for
 * @param ticks days written on the axis, with a second line
 */
public record CourseChart(
        LocalDate from,
        LocalDate to,
        LocalDate today,
        List<Pain> pain,
        List<Mean> means,
        @Nullable Target target,
        List<Exercise> exercise,
        List<Event> events,
        List<Span> spans,
        List<Tick> ticks,
        Words words)
        implements ChartSpec {

    public CourseChart {
        if (to.isBefore(from)) throw new IllegalArgumentException("a chart from %s to %s".formatted(from, to));
        pain = List.copyOf(pain);
        means = List.copyOf(means);
        exercise = List.copyOf(exercise);
        events = List.copyOf(events);
        spans = List.copyOf(spans);
        ticks = List.copyOf(ticks);
    }

    @Override
    public String kind() {
        return "course";
    }

    /** @param worst 0–10 */
    public record Pain(LocalDate day, int worst) {}

    /** @param pain 0–10 */
    public record Mean(LocalDate day, BigDecimal pain) {}

    /** @param from pain at the start, {@code to} at the end, 0–10 */
    public record Target(LocalDate fromDay, BigDecimal from, LocalDate toDay, BigDecimal to, String label) {}

    /** Due 0: a day that asked for nothing. */
    public record Exercise(LocalDate day, int done, int due) {}

    /** A dot over the axis with a line down; one ahead of today is hollow and has no line. */
    public record Event(LocalDate day, String label) {}

    /** Days that are not scored, both included: a pause or a hold. */
    public record Span(LocalDate from, LocalDate to, String label) {}

    public record Tick(LocalDate day, String label, String under) {}

    /**
     * @param pain names the line, where it begins
     * @param now the pain of today or the last report, beside its dot; nothing without one
     * @param mean beside the end of the line
     * @param done names the bars, bold; {@code doneLine} under it
     * @param all the upper end of the bars’ axis
     * @param painTip “worst pain {0}” and {@code doneTip} “{0} of {1} done”, for the day under the pointer
     */
    public record Words(
            String pain,
            @Nullable String now,
            @Nullable String mean,
            String done,
            String doneLine,
            String all,
            String painTip,
            String doneTip) {}
}
