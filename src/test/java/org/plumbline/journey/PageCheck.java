package org.plumbline.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What keeps people from using a page as it stands. */
@SuppressWarnings("unchecked") // what scripts return
final class PageCheck {
    /** WCAG 2.2 AA, 1.4.3, here for text of every size. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final Map<String, Object> EVERY_RULE = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    private static final Map<String, Object> RULES_OF_COLOUR =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));
    private static final String VIOLATIONS = script("axe-violations.js");
    private static final String LOW_CONTRAST = script("low-contrast.js");
    private static final String SIDEWAYS = script("sideways.js");

    private PageCheck() {}

    static Stream<String> faults(Page page) {
        return Stream.concat(axe(page, EVERY_RULE), contrast(page));
    }

    /** What may change with the colour scheme alone. */
    static Stream<String> faultsOfColour(Page page) {
        return Stream.concat(axe(page, RULES_OF_COLOUR), contrast(page));
    }

    static Stream<String> sideways(Page page) {
        return ((List<String>) page.evaluate(SIDEWAYS)).stream().map("sideways "::concat);
    }

    private static Stream<String> axe(Page page, Map<String, Object> rules) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) page.evaluate(AxeBuilder.getAxeScript());
        var result = (Map<String, Object>) page.evaluate(VIOLATIONS, rules);
        assertThat((Integer) result.get("decided")).isPositive();
        return ((List<String>) result.get("violations")).stream().map("axe "::concat);
    }

    private static Stream<String> contrast(Page page) {
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
