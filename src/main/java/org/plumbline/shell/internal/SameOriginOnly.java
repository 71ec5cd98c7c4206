package org.plumbline.shell.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site, port or subdomain makes a browser send: cookies alone would let the last two through. Browsers
 * set Sec-Fetch-Site themselves; for those that do not, the Origin must be ours. A token would die with the session, which
 * an entry queued on a phone outlives, and sign-in has none yet. One instance a chain: a second would not be asked.
 */
final class SameOriginOnly extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private final RequestMatcher guarded;

    SameOriginOnly(RequestMatcher guarded) {
        this.guarded = guarded;
    }

    /** Everything that changes something. */
    static RequestMatcher writes() {
        return request -> !SAFE.contains(request.getMethod());
    }

    /** The handshake of a push connection is a GET, and the browser lets any page try it. */
    static RequestMatcher webSockets() {
        return request -> "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (guarded.matches(request) && !isOurs(request)) response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        else chain.doFilter(request, response);
    }

    private static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null ? site.equals("same-origin") : origin(request).equals(request.getHeader("Origin"));
    }

    private static String origin(HttpServletRequest request) {
        var scheme = request.getScheme();
        var port = request.getServerPort();
        var usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
