package org.plumbline.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What keeps people from using a page as it stands. */
@SuppressWarnings("unchecked") // what scripts return
public final class PageCheck {
    private static final int DESK = 1440;
    private static final int PHONE = 390;
    private static final int SMALL_PHONE = 320;
    private static final int HEIGHT = 900;

    /** WCAG 2.2 AA, 1.4.3, here for text of every size. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final Map<String, Object> EVERY_RULE = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    private static final String VIOLATIONS = script("axe-violations.js");
    private static final String LOW_CONTRAST = script("low-contrast.js");
    private static final String SIDEWAYS = script("sideways.js");

    private PageCheck() {}

    /** At desk and phone width, in light and dark; leaves the page as it was. */
    public static List<String> everything(Visitor visitor) {
        var page = visitor.page();
        var before = page.viewportSize();
        var faults = new ArrayList<String>();
        for (int width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, HEIGHT);
            paint(visitor, ColorScheme.LIGHT);
            faults(page).map(each -> width + " light " + each).forEach(faults::add);
            sideways(page).forEach(faults::add);
            paint(visitor, ColorScheme.DARK);
            contrast(page).map(each -> width + " dark " + each).forEach(faults::add);
        }
        page.setViewportSize(SMALL_PHONE, HEIGHT);
        sideways(page).forEach(faults::add);
        paint(visitor, ColorScheme.LIGHT);
        page.setViewportSize(before.width, before.height);
        return faults;
    }

    private static void paint(Visitor visitor, ColorScheme scheme) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        visitor.settle();
    }

    /** Of the page once it has settled, as it is painted then. */
    public static Stream<String> faults(Page page) {
        Visitor.settle(page);
        return Stream.concat(axe(page), contrast(page));
    }

    public static Stream<String> sideways(Page page) {
        Visitor.settle(page);
        return ((List<String>) page.evaluate(SIDEWAYS)).stream().map("sideways "::concat);
    }

    private static Stream<String> axe(Page page) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) page.evaluate(AxeBuilder.getAxeScript());
        var result = (Map<String, Object>) page.evaluate(VIOLATIONS, EVERY_RULE);
        assertThat((Integer) result.get("decided")).isPositive();
        return ((List<String>) result.get("violations")).stream().map("axe "::concat);
    }

    /** The one thing that changes with the colour scheme. */
    public static Stream<String> contrast(Page page) {
        var result = (Map<String, Object>) page.evaluate(LOW_CONTRAST, LEAST_CONTRAST);
        assertThat((Integer) result.get("measured")).isGreaterThan(3);
        return ((List<String>) result.get("low")).stream().map("contrast "::concat);
    }

    private static String script(String name) {
        try (var file = PageCheck.class.getResourceAsStream("/journey/" + name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
