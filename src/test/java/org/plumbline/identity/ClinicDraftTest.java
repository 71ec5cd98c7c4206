package org.plumbline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.identity.ClinicDraft.Field;

class ClinicDraftTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    @ParameterizedTest
    @ValueSource(strings = {"Northside", "Rücken & Co. 🦴", "  two   spaces ", "北側クリニック", "O’Neill"})
    void names_of_any_script_will_do(String name) {
        assertThat(new ClinicDraft(name, "044 555 01 20", "144", ZONE).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0", "nul\u0000", "bell\u0007", "turn\u202earound", "half \ud83d pair"})
    void a_name_that_cannot_be_stored_is_refused(String name) {
        assertThat(new ClinicDraft(name, "044 555 01 20", "144", ZONE).problems())
                .containsOnlyKeys(Field.NAME);
    }

    @ParameterizedTest
    @ValueSource(ints = {121, 10_000})
    void a_name_that_is_too_long_is_refused(int length) {
        assertThat(new ClinicDraft("é".repeat(length), "044 555 01 20", "144", ZONE).problems())
                .containsOnlyKeys(Field.NAME);
        assertThat(new ClinicDraft("🦴".repeat(120), "044 555 01 20", "144", ZONE).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+41 44 555 01 20", "(044) 555-01.20", "112", "044/5550120 ext 12"})
    void numbers_to_call_will_do(String phone) {
        assertThat(new ClinicDraft("Northside", phone, "144", ZONE).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12",
                "call us",
                "+",
                "044 555 01 20 or 21",
                "１１２",
                "044\u00005550120",
                "999999999999999999999999999999999999999990"
            })
    void what_nobody_can_call_is_refused(String phone) {
        assertThat(new ClinicDraft("Northside", phone, "144", ZONE).problems()).containsOnlyKeys(Field.PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "nine one one", "144!"})
    void an_emergency_number_has_two_digits_and_no_words(String number) {
        assertThat(new ClinicDraft("Northside", "044 555 01 20", number, ZONE).problems())
                .containsOnlyKeys(Field.EMERGENCY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "144", "112", "911"})
    void short_emergency_numbers_will_do(String number) {
        assertThat(new ClinicDraft("Northside", "044 555 01 20", number, ZONE).problems())
                .isEmpty();
        assertThat(new ClinicDraft("Northside", "044 555 01 20", number, null).problems())
                .containsOnlyKeys(Field.ZONE);
    }
}
