package org.plumbline.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends to the login page and tells it whether a session has ended. */
final class SignInEntryPoint implements AuthenticationEntryPoint {
    private final RelativeRedirects redirects = new RelativeRedirects();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var ended = isOver(request) || SignInMark.isSet(request);
        redirects.sendRedirect(request, response, ended ? "/login?ended" : "/login");
    }

    private static boolean isOver(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
