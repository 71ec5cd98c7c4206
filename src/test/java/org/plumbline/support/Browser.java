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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The machine’s own Chromium for browser tests, started once. Where there is none, what {@link NeedsBrowser} is skipped, or
 * fails where {@code PLUMBLINE_REQUIRE_BROWSER=true} (environment or system property) asks for it.
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
    private static final int PATIENCE_MILLIS = 30_000;

    private static final String NONE = "no Chromium found. Install one, or name it in CHROMIUM.";
    private static final AtomicBoolean told = new AtomicBoolean();
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
        if (running == null) running = start(executable().orElseThrow(() -> new AssertionError(NONE)));
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

    /** Why tests are skipped, told once; nothing where there is a browser, or where there has to be one. */
    static Optional<String> missing() {
        if (isRequired() || executable().isPresent()) return Optional.empty();
        var message = "Browser tests are skipped: " + NONE;
        if (!told.getAndSet(true)) System.out.println(message);
        return Optional.of(message);
    }

    private static Optional<Path> executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PATHS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isRequired() {
        return Boolean.parseBoolean(System.getProperty(REQUIRE, System.getenv(REQUIRE)));
    }
}
