package org.plumbline.shell.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page names its style sheets with the hash of what is in them ({@code ?v-c=}): kept for a year and never asked again. Only
 * where it is the hash of what this node has: while a release is rolled out, another node may have made the page.
 */
@Component
class SheetsByHash extends OncePerRequestFilter {
    private static final Pattern SHEET = Pattern.compile("/pl/[a-z-]+\\.css");
    private static final int LETTERS = 8;

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = request.getParameter("v-c");
        chain.doFilter(request, hash(request.getServletPath()).equals(asked) ? new ForAYear(response) : response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SHEET.matcher(request.getServletPath()).matches() || request.getParameter("v-c") == null;
    }

    /** Empty where there is no such sheet. */
    private String hash(String sheet) throws IOException {
        var known = hashes.get(sheet);
        if (known != null) return known;
        var file = new ClassPathResource("META-INF/resources" + sheet);
        if (!file.exists()) return "";
        var hash = hash(file.getContentAsByteArray());
        hashes.put(sheet, hash);
        return hash;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class ForAYear extends HttpServletResponseWrapper {
        ForAYear(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, name.equalsIgnoreCase("Cache-Control") ? BundleFiles.A_YEAR : value);
        }
    }
}
