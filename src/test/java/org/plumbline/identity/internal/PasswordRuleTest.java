package org.plumbline.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {
    private static final String EMAIL = "Jonas.Reber@Northside.example";

    @ParameterizedTest
    @CsvSource({
        "nine sign, identity.password.short",
        "Password123, identity.password.common",
        "aaaaaaaaaaaa, identity.password.common",
        "ababababababab, identity.password.common",
        "jonas.reber@northside.example, identity.password.email",
        "Jonas.Reber, identity.password.email",
    })
    void a_password_that_is_guessed_first_is_refused(String password, String key) {
        assertThat(PasswordRule.problem(password, EMAIL)).contains(key);
    }

    @Test
    void a_password_too_long_to_hash_in_time_is_refused() {
        assertThat(PasswordRule.problem("long sentence ".repeat(20), EMAIL)).contains("identity.password.long");
    }

    @Test
    void ten_characters_of_any_kind_will_do() {
        assertThat(PasswordRule.problem("blue stool", EMAIL)).isEmpty();
        assertThat(PasswordRule.problem("søvnløs ⛵ nat", EMAIL)).isEmpty();
    }
}
