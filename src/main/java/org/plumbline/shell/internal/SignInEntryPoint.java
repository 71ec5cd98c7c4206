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
        var ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        redirects.sendRedirect(request, response, ended ? "/login?ended" : "/login");
    }
}
