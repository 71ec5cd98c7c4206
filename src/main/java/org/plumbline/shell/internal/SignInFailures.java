package org.plumbline.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plumbline.identity.TooManyAttempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the login page, which says what happened. */
final class SignInFailures implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInFailures.class);
    private final RelativeRedirects redirects = new RelativeRedirects();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LastEmail.keep(request);
        redirects.sendRedirect(request, response, "/login?" + reason(failure));
    }

    private static String reason(AuthenticationException failure) {
        if (failure instanceof TooManyAttempts tooMany) return "wait=" + tooMany.seconds();
        if (failure instanceof AuthenticationServiceException) {
            LOG.error("Signing in failed", failure);
            return "trouble";
        }
        return "error";
    }
}
