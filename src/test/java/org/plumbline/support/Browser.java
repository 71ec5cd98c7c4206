package org.plumbline.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The machine’s own Chromium for browser tests, started once. Where there is none the test is skipped, or fails where
 * {@code PLUMBLINE_REQUIRE_BROWSER=true} (environment or system property) asks for it.
 */
public final class Browser {
    private static final String REQUIRE = "PLUMBLINE_REQUIRE_BROWSER";
    private static final List<String> USUAL_PATHS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    /** A busy machine is slow; what has to be quick says so itself. */
    private static final int PATIENCE_MILLIS = 15_000;

    private static com.microsoft.playwright.Browser running;

    private Browser() {}

    /** A fresh profile on a desktop screen; close it after the test. */
    public static BrowserContext open(int port) {
        return open(port, new com.microsoft.playwright.Browser.NewContextOptions());
    }

    public static BrowserContext open(int port, com.microsoft.playwright.Browser.NewContextOptions options) {
        if (options.viewportSize == null) options.setViewportSize(1440, 900);
        BrowserContext context = browser()
                .newContext(options.setBaseURL("http://localhost:" + port)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Zurich"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return context;
    }

    private static synchronized com.microsoft.playwright.Browser browser() {
        if (running == null) running = start(executable());
        return running;
    }

    private static com.microsoft.playwright.Browser start(Path executable) {
        // never fetches a browser of its own
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    private static Path executable() {
        Optional<Path> found = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PATHS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isPresent()) return found.get();
        String message = "Browser tests are skipped: no Chromium found. Install one, or name it in CHROMIUM.";
        if (isRequired()) throw new AssertionError(message);
        throw new TestAbortedException(message);
    }

    private static boolean isRequired() {
        return Boolean.parseBoolean(System.getProperty(REQUIRE, System.getenv(REQUIRE)));
    }
}
