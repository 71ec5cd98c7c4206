package org.plumbline.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.identity.SignedIn;

/** Somebody at a browser of their own. Keeps everything that the page complains about. */
public final class Visitor implements AutoCloseable {
    private static final String AT_REST = """
            () => document.fonts.status === 'loaded'
              && document.querySelector('h1')
              && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
              && document.getAnimations().every(each => each.effect.getComputedTiming().endTime === Infinity
                   || each.playState !== 'running')""";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();

    /** At any screen; motion is reduced. */
    public static Visitor at(int port, NewContextOptions options) {
        return new Visitor(port, options);
    }

    private Visitor(int port, NewContextOptions options) {
        context = Browser.open(port, options.setReducedMotion(ReducedMotion.REDUCE));
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::listen);
        page.onRequestFailed(this::listen);
    }

    /** 1440 × 900. */
    public static Visitor atDesk(int port) {
        return new Visitor(port, new NewContextOptions());
    }

    /** 390 × 844, with fingers. */
    public static Visitor onPhone(int port) {
        return new Visitor(
                port, new NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    public Page page() {
        return page;
    }

    public Visitor signIn(SignedIn person) {
        page.navigate("/login");
        signIn(person.email(), TestClinics.PASSWORD);
        return this;
    }

    /** On the login page. */
    public void signIn(String email, String password) {
        typeLogin(email, password);
        page.waitForURL(url -> !url.contains("/login"));
        settle();
    }

    public void typeLogin(String email, String password) {
        typeLogin(email, password, "Sign in");
    }

    public void typeLogin(String email, String password, String button) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("E-mail"))
                .fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button(button).click();
    }

    public void signOut() {
        account().click();
        button("Sign out").click();
        page.waitForURL("**/login?signed-out");
    }

    /** Opens and closes the account’s menu. */
    public Locator account() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account of "));
    }

    /** Opens an address that leads to no page of this person; that the browser reports the status is as it should be. */
    public void openMissing(String path) {
        missing.add(path);
        assertThat(page.navigate(path).status()).isEqualTo(404);
    }

    public void settle() {
        settle(page);
    }

    /** The heading and the fonts are there, the server has answered, nothing moves any more. */
    public static void settle(Page page) {
        page.waitForFunction(AT_REST);
    }

    /** Of this address, without the portal’s own part. */
    public String path() {
        return URI.create(page.url()).getPath();
    }

    public String clipboard() {
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Errors of the page and of its console, refused answers among them, and requests without an answer. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void listen(ConsoleMessage message) {
        if (!message.type().equals("error")) return;
        var expected = missing.stream()
                .anyMatch(path ->
                        message.text().contains("404") && message.location().contains(path));
        if (!expected) complaints.add(message.text() + " " + message.location());
    }

    /** What the page itself gave up, by leaving, is no failure. */
    private void listen(Request request) {
        if (!request.failure().contains("ERR_ABORTED")) complaints.add(request.failure() + " " + request.url());
    }

    @Override
    public void close() {
        context.close();
    }
}
