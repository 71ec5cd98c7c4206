package org.plumbline.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.web.RedirectStrategy;

/** Redirects by path only, so that a forged Host header can send nobody elsewhere. */
final class RelativeRedirects implements RedirectStrategy {
    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        var target = URI.create(url);
        var path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        if (!target.isAbsolute()) path = request.getContextPath() + path;
        response.sendRedirect(target.getRawQuery() == null ? path : path + "?" + target.getRawQuery());
    }
}
