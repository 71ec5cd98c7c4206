package org.plumbline.identity.internal;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.AccountId;
import org.plumbline.identity.SignedIn;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The signed-in browser sessions of this node. The container tells of each, by whatever way somebody signed in or out. */
@Component
class OpenSessions implements HttpSessionAttributeListener {
    private static final String LOGIN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private record Login(AccountId account, Instant since) {}

    private final Map<HttpSession, Login> logins = new ConcurrentHashMap<>();
    private final Clock clock;

    OpenSessions(Clock clock) {
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

    /** Ends the account’s sessions that began before. */
    void end(AccountId account, Instant before) {
        for (var session : of(account, before)) {
            logins.remove(session);
            end(session);
        }
    }

    private Collection<HttpSession> of(AccountId account, Instant before) {
        return logins.entrySet().stream()
                .filter(each -> each.getValue().account().equals(account))
                .filter(each -> each.getValue().since().isBefore(before))
                .map(Map.Entry::getKey)
                .toList();
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
            logins.put(session, new Login(person.account(), clock.instant()));
        else logins.remove(session);
    }

    private static boolean isLogin(HttpSessionBindingEvent event) {
        return event.getName().equals(LOGIN);
    }
}
