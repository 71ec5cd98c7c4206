package org.plumbline.shell.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the page of an unknown route, or one of another role, its status 404. Flow finds out only after the page has
 * loaded, and would answer 200.
 */
final class MissingPages extends OncePerRequestFilter {
    private final AccessAnnotationChecker access = new AccessAnnotationChecker();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPage(request) && !isOpenTo(request)) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getUserPrincipal() != null
                && request.getParameter("v-r") == null
                && accept != null
                && accept.contains("text/html");
    }

    private boolean isOpenTo(HttpServletRequest request) {
        return route(request)
                .map(view -> access.hasAccess(view, request.getUserPrincipal(), request::isUserInRole))
                .orElse(false);
    }

    private static Optional<Class<? extends Component>> route(HttpServletRequest request) {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(request.getServletContext()));
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return RouteConfiguration.forRegistry(registry).getRoute(path.substring(1));
    }
}
