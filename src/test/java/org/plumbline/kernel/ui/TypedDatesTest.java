package org.plumbline.kernel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1985-03-14",
                "14.3.1985",
                "14.03.1985",
                "14/3/1985",
                "14-03-1985",
                "14 3 1985",
                "14 Mar 1985",
                "14 mar 1985",
                " 14  MARCH 1985 ",
                "14. March 1985"
            })
    void a_day_is_read_as_people_write_it(String typed) {
        assertThat(TypedDates.read(typed)).hasValue(LocalDate.of(1985, 3, 14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "31.2.1985",
                "14.13.1985",
                "14.3.85",
                "14,3,1985",
                "14 Mär 1985",
                "1985",
                "\u0000"
            })
    void what_is_no_day_is_not_guessed(String typed) {
        assertThat(TypedDates.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000})
    void a_pasted_book_is_no_day(int length) {
        assertThat(TypedDates.read("1".repeat(length))).isEmpty();
    }
}
