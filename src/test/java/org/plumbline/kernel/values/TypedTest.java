package org.plumbline.kernel.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @Test
    void a_line_has_one_space_where_there_was_any() {
        assertThat(Typed.line(" Ana\u00a0 \n\tDuran\u3000")).isEqualTo("Ana Duran");
        assertThat(Typed.line(" \u2003 ")).isEmpty();
    }

    @Test
    void lines_stay_lines() {
        assertThat(Typed.lines("  one\r\n two \n")).isEqualTo("one\n two");
        assertThat(Typed.lines(" \n ")).isNull();
        assertThat(Typed.lines(null)).isNull();
    }

    @Test
    void an_emoji_counts_as_the_database_counts_it() {
        assertThat(Typed.length("a\ud83e\uddb4")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NUL \u0000", "half a pair \ud83e", "turned \u202e around", "isolated \u2067", "bell \u0007"})
    void what_no_keyboard_makes_is_not_stored(String text) {
        assertThat(Typed.isStorableLine(text)).isFalse();
        assertThat(Typed.isStorable(text)).isFalse();
    }

    @Test
    void line_ends_and_tabs_stand_in_lines_only() {
        assertThat(Typed.isStorable("one\n\ttwo")).isTrue();
        assertThat(Typed.isStorableLine("one\ntwo")).isFalse();
        assertThat(Typed.isStorableLine("Žofie O’Neill-Łuczak \ud83e\uddb4")).isTrue();
    }

    @Test
    void a_phone_number_has_digits_and_no_words() {
        assertThat(Typed.looksLikePhone("+41 (0)44 555-01.20 ext. 7", 3)).isTrue();
        assertThat(Typed.looksLikePhone("112", 2)).isTrue();
        assertThat(Typed.looksLikePhone("1", 2)).isFalse();
        assertThat(Typed.looksLikePhone("call me", 0)).isFalse();
    }
}
