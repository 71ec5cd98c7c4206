package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.ClinicReview.Half;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.internal.ReviewRows.Weeks;

/** Weeks put together from their rows by whole per cent: the share, and where the middle half of the courses lies. */
final class Trend {
    private Trend() {}

    record WeekSum(LocalDate monday, Group group, Half half) {}

    /**
     * Oldest first.
     *
     * @param twice by week, how many rows are of patients who have another there
     */
    static List<WeekSum> of(List<Weeks> rows, Map<LocalDate, Integer> twice) {
        return rows.stream()
                .filter(row -> row.week() != null)
                .collect(groupingBy(
                        row -> Objects.requireNonNull(row.week()), TreeMap::new, java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(week -> sum(week.getKey(), week.getValue(), twice.getOrDefault(week.getKey(), 0)))
                .toList();
    }

    private static WeekSum sum(LocalDate monday, List<Weeks> rows, int twice) {
        var share = rows.stream().map(row -> row.group().share()).reduce(Share.NONE, Share::plus);
        int courses = rows.stream().mapToInt(row -> row.group().patients()).sum();
        var rising =
                rows.stream().sorted(Comparator.comparingInt(Weeks::percent)).toList();
        return new WeekSum(
                monday,
                new Group(share, courses - twice),
                new Half(percentOf(rising, Math.ceilDiv(courses, 4)), percentOf(rising, Math.ceilDiv(3 * courses, 4))));
    }

    /** Of the course that stands in this place, the lowest being the first. */
    private static int percentOf(List<Weeks> rising, int place) {
        int passed = 0;
        for (var row : rising) {
            passed += row.group().patients();
            if (passed >= place) return row.percent();
        }
        throw new IllegalArgumentException("place " + place + " of " + passed);
    }
}
