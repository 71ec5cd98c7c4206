package org.plumbline.shell.internal;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves what needs no bundle: style sheets, plain modules, icons and, under the reserved /do/, the player. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    static final String[] PATHS = {
        "/pl/**", "/assess/**", "/figure/**", "/glyphs/**", "/icons/**", "/do", "/do/**", "/favicon.ico"
    };

    private static final String ROOT = "classpath:/META-INF/resources/";
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/pl/fonts/**")
                .addResourceLocations(ROOT + "pl/fonts/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
        // asked again at each load, answered 304: a new release must not meet an old style sheet
        for (var folder : new String[] {"pl", "figure", "glyphs", "icons", "do"}) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations(ROOT + folder + "/")
                    .setCacheControl(CacheControl.noCache());
        }
    }
}
