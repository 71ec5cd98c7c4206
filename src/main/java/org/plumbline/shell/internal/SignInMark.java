package org.plumbline.shell.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps in the browser that somebody has signed in and not out again. The session cookie does not tell: when a session ends,
 * the page’s push connection closes with a request of its own, which has opened a new session before the page loads anew.
 */
final class SignInMark extends OncePerRequestFilter {
    private static final String NAME = "signed-in";
    private static final String YES = "1";
    private static final int AS_LONG_AS_THE_BROWSER = -1;
    private static final int NO_LONGER = 0;

    static boolean isSet(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .anyMatch(cookie ->
                        cookie.getName().equals(NAME) && cookie.getValue().equals(YES));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = request.getUserPrincipal() != null;
        var signedOut = request.getParameter("signed-out") != null;
        if (signedIn && !isSet(request)) response.addCookie(cookie(request, AS_LONG_AS_THE_BROWSER));
        else if (!signedIn && signedOut && isSet(request)) response.addCookie(cookie(request, NO_LONGER));
        chain.doFilter(request, response);
    }

    private static Cookie cookie(HttpServletRequest request, int seconds) {
        var cookie = new Cookie(NAME, YES);
        cookie.setPath(Objects.requireNonNullElse(request.getContextPath(), "") + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
