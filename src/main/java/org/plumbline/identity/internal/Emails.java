package org.plumbline.identity.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.plumbline.kernel.values.Typed;

/** One spelling of an e-mail address, as the account table keeps it. */
public final class Emails {
    private static final Pattern PLAUSIBLE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private Emails() {}

    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean plausible(String email) {
        return email.length() <= 254
                && Typed.isStorableLine(email)
                && PLAUSIBLE.matcher(email).matches();
    }
}
