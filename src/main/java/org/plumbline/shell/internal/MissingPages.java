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
import java.util.List;
import java.util.Optional;
import org.plumbline.kernel.RecordAddress;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the page of an unknown route, one of another role, or one of a foreign record its status 404. Flow finds out only
 * after the page has loaded, and would answer 200.
 */
final class MissingPages extends OncePerRequestFilter {
    private final AccessAnnotationChecker access = new AccessAnnotationChecker();
    private final List<RecordAddress> records;

    MissingPages(List<RecordAddress> records) {
        this.records = records;
    }

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
        var path = request.getRequestURI()
                .substring(request.getContextPath().length())
                .substring(1);
        return route(request, path)
                        .map(view -> access.hasAccess(view, request.getUserPrincipal(), request::isUserInRole))
                        .orElse(false)
                && records.stream().noneMatch(record -> record.isMissing(path));
    }

    private static Optional<Class<? extends Component>> route(HttpServletRequest request, String path) {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(request.getServletContext()));
        return RouteConfiguration.forRegistry(registry).getRoute(path);
    }
}
