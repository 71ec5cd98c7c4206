package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.adherence.internal.AdherenceCase.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScorerTest {
    private static final int LONGEST_WINDOW_OF_THE_CASES = 28;

    static List<AdherenceCase> cases() {
        return AdherenceCase.all();
    }

    @Test
    void all_fifty_four_cases_are_read() {
        assertThat(cases()).hasSize(54);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_day_with_something_due_is_exact_and_no_other_day_has_any(AdherenceCase given) {
        var scorer = new Scorer(given.course());

        var days = new TreeMap<LocalDate, AdherenceCase.Day>();
        given.today()
                .minusDays(LONGEST_WINDOW_OF_THE_CASES)
                .datesUntil(given.today().plusDays(1))
                .forEach(day -> {
                    var score = scorer.day(day, Closed.on(day, given.today()));
                    if (score.isDue()) days.put(day, day(score));
                });

        assertThat(days).isEqualTo(given.days());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_window_is_exact(AdherenceCase given) {
        var scorer = new Scorer(given.course());

        Map<Integer, AdherenceCase.Window> windows = new LinkedHashMap<>();
        for (var length : given.windows().keySet()) windows.put(length, window(scorer.window(length, given.today())));

        assertThat(given.windows()).containsOnlyKeys(7, 28);
        assertThat(windows).isEqualTo(given.windows());
    }

    private static AdherenceCase.Day day(Score score) {
        var credit = new BigDecimal(score.credit().numerator())
                .divide(new BigDecimal(score.credit().denominator()), 4, RoundingMode.HALF_UP);
        return new AdherenceCase.Day(score.due(), score.done(), plain(credit));
    }

    private static AdherenceCase.Window window(Figures figures) {
        return new AdherenceCase.Window(
                figures.due(), percent(figures.frequency()), percent(figures.dose()), percent(figures.days()));
    }

    private static @Nullable String percent(Optional<Fraction> figure) {
        return figure.map(each -> plain(each.percent(4))).orElse(null);
    }
}
