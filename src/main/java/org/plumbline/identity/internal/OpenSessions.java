package org.plumbline.identity.internal;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.AccountId;
import org.plumbline.identity.EndedAccess;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.tenancy.ClinicId;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The signed-in browser sessions of this node. The container tells of each, by whatever way somebody signed in or out. */
@Component
class OpenSessions implements HttpSessionAttributeListener {
    private static final String LOGIN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private static final Duration SIGNING_IN = Duration.ofMinutes(1);

    private record Login(AccountId account, ClinicId clinic, Instant since) {}

    private final Map<HttpSession, Login> logins = new ConcurrentHashMap<>();
    private final Principals principals;
    private final EndedAccess ended;
    private final Clock clock;

    OpenSessions(Principals principals, EndedAccess ended, Clock clock) {
        this.principals = principals;
        this.ended = ended;
        this.clock = clock;
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        if (isLogin(event)) note(event.getSession(), event.getValue());
    }

    /** The event carries the value before. */
    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        if (isLogin(event)) note(event.getSession(), event.getSession().getAttribute(LOGIN));
    }

    /** Also when the session ends: all its attributes are removed. */
    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        if (isLogin(event)) logins.remove(event.getSession());
    }

    Set<AccountId> accounts() {
        return logins.values().stream().map(Login::account).collect(Collectors.toSet());
    }

    /** Ends the account’s sessions that began before, and those just after for which there is no membership any more. */
    void end(AccountId account, Instant before) {
        for (var session : of(account, before)) {
            var login = logins.remove(session);
            if (login != null) noteWhereAccessEnded(session, login);
            end(session);
        }
    }

    /** Not where only the password is new. */
    private void noteWhereAccessEnded(HttpSession session, Login login) {
        if (principals.load(login.account(), login.clinic()).isPresent()) return;
        var mark = mark(session);
        if (mark != null) ended.note(mark, principals.clinicName(login.clinic()));
    }

    private static @Nullable String mark(HttpSession session) {
        try {
            return session.getAttribute(EndedAccess.MARK) instanceof String mark ? mark : null;
        } catch (IllegalStateException alreadyEnded) {
            return null;
        }
    }

    private Collection<HttpSession> of(AccountId account, Instant before) {
        return logins.entrySet().stream()
                .filter(each -> each.getValue().account().equals(account))
                .filter(each -> began(each.getValue(), before))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who signed in while the access was being taken away was let in by what was read before. */
    private boolean began(Login login, Instant before) {
        return login.since().isBefore(before)
                || login.since().isBefore(before.plus(SIGNING_IN))
                        && principals.load(login.account(), login.clinic()).isEmpty();
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            // somebody signed out at the same moment
        }
    }

    private void note(HttpSession session, @Nullable Object value) {
        if (value instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof SignedIn person)
            logins.put(session, new Login(person.account(), person.clinic(), clock.instant()));
        else logins.remove(session);
    }

    private static boolean isLogin(HttpSessionBindingEvent event) {
        return event.getName().equals(LOGIN);
    }
}
