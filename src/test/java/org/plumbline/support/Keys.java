package org.plumbline.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;

/** A keyboard and nothing else; counts what is pressed. A capital letter or a chord is one press. */
public final class Keys {
    /** Somebody who types 300 characters a minute, and is not watched. */
    private static final int BETWEEN_KEYS_MILLIS = 40;

    /** Somebody who types with one hand, beside a patient. */
    private static final int A_PERSONS_KEY_MILLIS = 150;

    private static final int A_PERSONS_LOOK_MILLIS = 600;

    private static final int FARTHEST = 80;

    private static final String FOCUSED = """
            () => {
              let element = document.activeElement;
              while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
              const labels = (element?.getAttribute('aria-labelledby') ?? '').split(' ')
                .map(id => id && element.getRootNode().getElementById(id)?.textContent).filter(Boolean).join(' ');
              return (element?.ariaLabel || labels || element?.labels?.[0]?.textContent || element?.textContent || '').trim();
            }""";

    private final Page page;
    private int pressed;
    private int keyMillis = BETWEEN_KEYS_MILLIS;

    public Keys(Page page) {
        this.page = page;
    }

    /** From now on as a person beside a patient does it. */
    public Keys likeAPerson() {
        keyMillis = A_PERSONS_KEY_MILLIS;
        return this;
    }

    public Keys quickly() {
        keyMillis = BETWEEN_KEYS_MILLIS;
        return this;
    }

    /** A look at the patient before the next answer: the person’s own time, not a wait for the portal. */
    public void look() {
        page.waitForTimeout(A_PERSONS_LOOK_MILLIS);
    }

    public int pressed() {
        return pressed;
    }

    public Keys press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key, new Keyboard.PressOptions().setDelay(keyMillis));
            pressed++;
        }
        return this;
    }

    public Keys type(String text) {
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(keyMillis));
        pressed += text.length();
        return this;
    }

    /** Tab, until what has the focus begins with this name. */
    public Keys tabTo(String name) {
        for (int i = 0; i < FARTHEST; i++) {
            if (focused().startsWith(name)) return this;
            press("Tab");
        }
        throw new AssertionError("no way to “" + name + "” by " + FARTHEST + " tabs; at “" + focused() + "”");
    }

    public String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    public void assertAt(String name) {
        assertThat(focused()).startsWith(name);
    }
}
