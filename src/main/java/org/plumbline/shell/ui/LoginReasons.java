package org.plumbline.shell.ui;

import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.identity.EndedAccess;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.shell.internal.SignInMark;

/** Why somebody stands before the login page, in words. */
final class LoginReasons {
    private static final int LONGEST_IN_SECONDS = 90;

    private final EndedAccess access;

    /** @param refused whether signing in was tried and did not go well */
    record Reason(String text, boolean refused) {}

    LoginReasons(EndedAccess access) {
        this.access = access;
    }

    Optional<Reason> of(Map<String, List<String>> given) {
        if (given.containsKey("wait")) return refused(wait(given.get("wait").getFirst()));
        if (given.containsKey("error")) return refused(Texts.t("shell.login.wrong"));
        if (given.containsKey("trouble")) return refused(Texts.t("shell.login.trouble"));
        if (given.containsKey("ended")) return Optional.of(new Reason(ended(), false));
        if (given.containsKey("signed-out")) return Optional.of(new Reason(Texts.t("shell.login.signed-out"), false));
        return Optional.empty();
    }

    private static Optional<Reason> refused(String text) {
        return Optional.of(new Reason(text, true));
    }

    /** Of a lost access only in the browser of whoever had it; else it was quiet for too long, or the password is new. */
    private String ended() {
        return SignInMark.of(VaadinRequest.getCurrent().getCookies())
                .flatMap(access::clinic)
                .map(clinic -> Texts.t("shell.login.access-ended", clinic))
                .orElseGet(() -> Texts.t("shell.login.ended"));
    }

    private static String wait(String seconds) {
        if (!seconds.matches("[0-9]{1,4}")) return Texts.t("shell.login.wrong");
        var wait = Integer.parseInt(seconds);
        return wait <= LONGEST_IN_SECONDS
                ? Texts.t("shell.login.wait", wait)
                : Texts.t("shell.login.wait.minutes", Math.ceilDiv(wait, 60));
    }
}
