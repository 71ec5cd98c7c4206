package org.plumbline.shell.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the security headers on every response before anything else answers: refusals of the firewall and forwarded pages,
 * on which Spring Security's own would be late, have them too. A page replaces the policy by one with its nonce.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {
    static final String POLICY = "Content-Security-Policy";
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(POLICY, isPlayer(request) ? ContentPolicies.PLAYER : ContentPolicies.INERT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // not no-referrer: it would make the browser send “Origin: null” with our own forms
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", permissions(request));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", TWO_YEARS);
        chain.doFilter(request, response);
    }

    private static String permissions(HttpServletRequest request) {
        var denied = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        return isPlayer(request) ? "screen-wake-lock=(self), " + denied : denied;
    }

    private static boolean isPlayer(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/do") || path.startsWith("/do/");
    }
}
