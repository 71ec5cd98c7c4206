package org.plumbline.adherence.ui;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.plumbline.kernel.ui.Texts.t;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.SignalFacts.DayScore;

/** The pain trend: the last value as a number, the days as signs that frontend/glyphs draws, and both in words. */
final class PainWords {
    private static final int DAYS = 14;
    private static final int TEN = 10;

    private PainWords() {}

    static String now(CaseloadRow row) {
        var recent = recent(row);
        return recent.isEmpty()
                ? t("adherence.dash")
                : String.valueOf(recent.getLast().score());
    }

    static String line(CaseloadRow row) {
        return signs(row.pain(), row.today().minusDays(DAYS - 1L), row.today());
    }

    static String told(CaseloadRow row) {
        var recent = recent(row);
        if (recent.isEmpty()) return t("adherence.pain.none");
        return t(
                "adherence.pain.told",
                recent.getLast().score(),
                recent.getLast().day(),
                recent.stream().mapToInt(DayScore::score).min().orElse(0),
                recent.stream().mapToInt(DayScore::score).max().orElse(0));
    }

    private static List<DayScore> recent(CaseloadRow row) {
        var first = row.today().minusDays(DAYS - 1L);
        return row.pain().stream().filter(each -> !each.day().isBefore(first)).toList();
    }

    /** One a day: 0–9, A is 10, a dash where nothing was said. */
    static String signs(List<DayScore> pain, LocalDate from, LocalDate to) {
        var scores = pain.stream().collect(toMap(DayScore::day, DayScore::score));
        return from.datesUntil(to.plusDays(1))
                .map(day -> scores.containsKey(day) ? sign(scores.getOrDefault(day, 0)) : "-")
                .collect(joining());
    }

    /** Of 0–10. */
    static String sign(int score) {
        return score == TEN ? "A" : String.valueOf(score);
    }
}
