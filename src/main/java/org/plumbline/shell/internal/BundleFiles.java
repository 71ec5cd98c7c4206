package org.plumbline.shell.internal;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The framework’s files. In the bundle a name carries the hash of what is in it: kept for a year and never asked again. All
 * others are asked again at each load, answered 304, as {@link StaticFiles} are.
 */
@Component
class BundleFiles implements StaticFileHandlerFactory {
    static final String A_YEAR = "public, max-age=31536000, immutable";

    private static final Pattern HASHED = Pattern.compile("/VAADIN/build/[^/]+-[A-Za-z0-9_-]{8}\\.[a-z0-9.]+");

    @Override
    public StaticFileHandler createHandler(VaadinService service) {
        return new Server(service);
    }

    static String cacheControl(String file) {
        return HASHED.matcher(file).matches() ? A_YEAR : "no-cache";
    }

    private static final class Server extends StaticFileServer {
        Server(VaadinService service) {
            super(service);
        }

        @Override
        protected void writeCacheHeaders(
                String file, @Nullable HttpServletRequest request, HttpServletResponse response) {
            response.setHeader("Cache-Control", cacheControl(file));
            // those of a page, which the security chain has put there
            response.setHeader("Pragma", null);
            response.setHeader("Expires", null);
        }
    }
}
