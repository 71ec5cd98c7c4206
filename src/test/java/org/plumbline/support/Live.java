package org.plumbline.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What somebody else did shows on an open screen by itself. The bar is 5 s (DESIGN, section 8) and is measured, see
 * bars.md; what it took is in the log. A test waits longer, so that none turns red because the machine is busy: news that
 * is lost never comes.
 */
public final class Live {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    private Live() {}

    public static void isVisible(Locator what) {
        timed(what, () -> assertThat(what).isVisible());
    }

    public static void hasText(Locator what, String text) {
        timed(what, () -> assertThat(what).hasText(text));
    }

    private static void timed(Locator what, Runnable seen) {
        long began = System.nanoTime();
        seen.run();
        LOG.info(
                "Seen after {} ms without a click: {}", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), what);
    }
}
