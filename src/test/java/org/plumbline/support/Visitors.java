package org.plumbline.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.plumbline.identity.SignedIn;

/** As many people as a test likes, each at a browser of their own: closed after it, and no page may have complained. */
public final class Visitors implements AfterEachCallback {
    private final List<Visitor> all = new ArrayList<>();
    private final Set<String> forgiven = new HashSet<>();

    public Page signedIn(int port, SignedIn person, NewContextOptions options) {
        var visitor = Visitor.at(port, options);
        all.add(visitor);
        return visitor.signIn(person).page();
    }

    /** The browser is gone at once, with all that it had not sent yet. */
    public void kill(Page page) {
        page.context().close();
    }

    /** What a page may complain of in this test. */
    public void forgive(String complaint) {
        forgiven.add(complaint);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        all.forEach(Visitor::close);
        assertThat(all.stream().flatMap(visitor -> visitor.complaints().stream()))
                .allMatch(complaint -> forgiven.stream().anyMatch(complaint::contains));
        all.clear();
    }
}
