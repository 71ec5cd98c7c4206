package org.plumbline.exercises.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseLibrary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands a figure's keyframes to the browser, to keep for good: the URL changes with the content. Public, as the library is. */
@Controller
class FigureDataController {
    static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String THIS_ONCE = "no-cache";

    private final ExerciseLibrary library;

    FigureDataController(ExerciseLibrary library) {
        this.library = library;
    }

    @GetMapping("/figure/data/{slug:[a-z0-9-]{1,60}}.json")
    void figure(@PathVariable String slug, @RequestParam(defaultValue = "") String v, HttpServletResponse response)
            throws IOException {
        Exercise exercise = library.named(slug).orElse(null);
        if (exercise == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] json = exercise.figureJson().getBytes(StandardCharsets.UTF_8);
        // set, not added: the security chain may have written its own Cache-Control already
        boolean current = exercise.figureUrl().endsWith("?v=" + v);
        response.setHeader(HttpHeaders.CACHE_CONTROL, current ? FOR_GOOD : THIS_ONCE);
        response.setHeader(HttpHeaders.PRAGMA, "");
        response.setHeader(HttpHeaders.EXPIRES, "");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
