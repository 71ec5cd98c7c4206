package org.plumbline.kernel.ui.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share week by week as a line, with the middle half of the patients as a band behind it.
 *
 * @param goal the dotted line, in per cent
 */
public record WeeksChart(
        List<Week> weeks, List<Event> events, @Nullable Goal goal, Words words) implements ChartSpec {

    public WeeksChart {
        weeks = List.copyOf(weeks);
        events = List.copyOf(events);
    }

    @Override
    public String kind() {
        return "weeks";
    }

    /**
     * @param percent nothing: no data or hidden, the line has a gap
     * @param lower quarter of the patients in per cent, {@code upper} the other end of the middle half
     * @param tip counts in words
     */
    public record Week(
            LocalDate monday,
            @Nullable Integer percent,
            @Nullable Integer lower,
            @Nullable Integer upper,
            String tip) {}

    public record Event(LocalDate monday, String label) {}

    public record Goal(int percent, String label) {}

    /** @param band names the band, {@code last} the value at the end of the line and {@code lastUnder} what it is */
    public record Words(String band, String last, String lastUnder) {}
}
