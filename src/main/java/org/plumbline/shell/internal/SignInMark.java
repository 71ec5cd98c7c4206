package org.plumbline.shell.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.EndedAccess;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps in the browser that somebody has signed in and not out again. The session cookie does not tell: when a session ends,
 * the page’s push connection closes with a request of its own, which has opened a new session before the page loads anew.
 */
public final class SignInMark extends OncePerRequestFilter {
    private static final String NAME = "signed-in";
    private static final int AS_LONG_AS_THE_BROWSER = -1;
    private static final int NO_LONGER = 0;

    static boolean isSet(HttpServletRequest request) {
        return of(request.getCookies()).isPresent();
    }

    /** Of this browser’s last session; nobody else knows it. */
    public static Optional<String> of(Cookie @Nullable [] cookies) {
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie ->
                        cookie.getName().equals(NAME) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .findFirst();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = request.getUserPrincipal() != null;
        var signedOut = request.getParameter("signed-out") != null;
        if (signedIn) mark(request, response);
        else if (signedOut && isSet(request)) response.addCookie(cookie(request, "", NO_LONGER));
        chain.doFilter(request, response);
    }

    /** Each session has its own. An answer that the browser gave up takes the mark along, so the next one brings it again. */
    private static void mark(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) return;
        var mark = session.getAttribute(EndedAccess.MARK) instanceof String given ? given : newMark(session);
        if (of(request.getCookies()).filter(mark::equals).isEmpty())
            response.addCookie(cookie(request, mark, AS_LONG_AS_THE_BROWSER));
    }

    private static String newMark(HttpSession session) {
        var mark = UUID.randomUUID().toString();
        session.setAttribute(EndedAccess.MARK, mark);
        return mark;
    }

    private static Cookie cookie(HttpServletRequest request, String mark, int seconds) {
        var cookie = new Cookie(NAME, mark);
        cookie.setPath(Objects.requireNonNullElse(request.getContextPath(), "") + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
