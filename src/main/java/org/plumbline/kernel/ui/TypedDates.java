package org.plumbline.kernel.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates as people write them: day before month, the year first or last, in figures or with the month's name. */
final class TypedDates {
    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-M-d",
                    "d.M.uuuu",
                    "d/M/uuuu",
                    "d-M-uuuu",
                    "d M uuuu",
                    "d MMM uuuu",
                    "d MMMM uuuu",
                    "d. MMMM uuuu")
            .map(TypedDates::form)
            .toList();

    private TypedDates() {}

    static Optional<LocalDate> read(String typed) {
        var tidy = typed.strip().replaceAll("\\s+", " ");
        return FORMS.stream().flatMap(form -> parse(tidy, form).stream()).findFirst();
    }

    private static Optional<LocalDate> parse(String typed, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(typed, form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
