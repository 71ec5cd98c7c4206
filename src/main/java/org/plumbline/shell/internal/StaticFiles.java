package org.plumbline.shell.internal;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves what needs no bundle: style sheets, plain modules, icons and, under the reserved /do/, the player. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    private static final List<String> FOLDERS =
            List.of("pl", "assess", "plan", "figure", "glyphs", "page", "icons", "do");
    static final String[] PATHS = Stream.concat(
                    FOLDERS.stream().map(StaticFiles::all), Stream.of("/do", "/favicon.ico"))
            .toArray(String[]::new);

    private static final String ROOT = "classpath:/META-INF/resources/";
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/pl/fonts/**")
                .addResourceLocations(ROOT + "pl/fonts/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
        // asked again at each load, answered 304: a new release must not meet an old style sheet
        for (var folder : FOLDERS) {
            registry.addResourceHandler(all(folder))
                    .addResourceLocations(ROOT + folder + "/")
                    .setCacheControl(CacheControl.noCache());
        }
    }

    private static String all(String folder) {
        return "/" + folder + "/**";
    }
}
