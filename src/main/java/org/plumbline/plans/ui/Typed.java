package org.plumbline.plans.ui;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.Load;
import org.plumbline.kernel.values.Tempo;

/** Reads what is typed into one field and means more than one number. Nothing where it means nothing. */
final class Typed {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[-–—,;/ ]\\s*");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,4}([.,]\\d{1,4})?");
    private static final Pattern UNIT = Pattern.compile("\\s*(kg|s)$", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 120;

    private Typed() {}

    /** “6-4-2”, “6, 4, 2”, “6 4 2”: at least two sets. */
    static Optional<List<Integer>> sets(String typed) {
        return numbers(typed)
                .filter(sets -> sets.size() >= 2 && sets.size() <= Dose.MOST_SETS)
                .filter(sets -> sets.stream().allMatch(each -> each >= 1 && each <= Dose.MOST_REPS));
    }

    /** “2-3”: seconds out and back. */
    static Optional<Tempo> tempo(String typed) {
        return numbers(UNIT.matcher(typed.strip()).replaceFirst(""))
                .filter(seconds -> seconds.size() == 2)
                .flatMap(seconds -> attempt(() -> new Tempo(seconds.getFirst(), seconds.getLast())));
    }

    /** “2.5”, “2,5”, “2,5 kg”. */
    static Optional<Load> kilograms(String typed) {
        var number = UNIT.matcher(typed.strip()).replaceFirst("");
        if (!DECIMAL.matcher(number).matches()) return Optional.empty();
        return attempt(() -> new Load.Weight(new BigDecimal(number.replace(',', '.'))));
    }

    private static Optional<List<Integer>> numbers(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        var parts = Arrays.asList(BETWEEN.split(typed.strip(), -1));
        return parts.stream().allMatch(part -> WHOLE.matcher(part).matches())
                ? Optional.of(parts.stream().map(Integer::valueOf).toList())
                : Optional.empty();
    }

    private static <T> Optional<T> attempt(Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }
}
