package org.plumbline.identity.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Long enough to be hard to guess, and none of those that are tried first. No rule about signs: length is what counts. */
public final class PasswordRule {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    /** The start of every list of leaked passwords, as far as long enough, and what people choose for us. */
    private static final Set<String> TRIED_FIRST = Set.of(
            "1234567890",
            "0123456789",
            "9876543210",
            "0987654321",
            "1111111111",
            "0000000000",
            "12345678910",
            "123123123123",
            "1234512345",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "qwertzuiop",
            "asdfghjkl123",
            "qwerty12345",
            "qwerty123456",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "passwordpassword",
            "iloveyou123",
            "letmein123",
            "welcome123",
            "welcome1234",
            "changeme123",
            "administrator",
            "adminadmin",
            "abcdefghij",
            "abc1234567",
            "football123",
            "baseball123",
            "sunshine123",
            "princess123",
            "backpain123",
            "mybackhurts",
            "plumbline1",
            "plumbline123",
            "physiotherapy",
            "physiotherapist");

    private PasswordRule() {}

    /** The translation key of what is wrong; empty where nothing is. */
    public static Optional<String> problem(String password, String email) {
        var plain = password.strip().toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) return Optional.of("identity.password.short");
        if (password.length() > LONGEST) return Optional.of("identity.password.long");
        if (isTheEmail(plain, Emails.normal(email))) return Optional.of("identity.password.email");
        if (TRIED_FIRST.contains(plain) || isOneSign(plain)) return Optional.of("identity.password.common");
        return Optional.empty();
    }

    private static boolean isTheEmail(String password, String email) {
        return !email.isEmpty() && (password.equals(email) || password.equals(email.split("@", 2)[0]));
    }

    private static boolean isOneSign(String password) {
        return password.codePoints().distinct().count() < 3;
    }
}
