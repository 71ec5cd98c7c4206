package org.plumbline.diary.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** The browser says when the day ends, and when the page is looked at again after a sleep. */
final class DayEnd {
    private static final String LOOK_AGAIN = "look-again";

    private DayEnd() {}

    static void watch(Component view, Duration untilTomorrow, Runnable lookAgain) {
        view.getElement().addEventListener(LOOK_AGAIN, look -> lookAgain.run());
        view.getElement().executeJs("""
                const look = () => this.dispatchEvent(new CustomEvent($1));
                const seen = () => this.isConnected
                  ? document.visibilityState === 'visible' && look()
                  : document.removeEventListener('visibilitychange', seen);
                document.addEventListener('visibilitychange', seen);
                const wait = millis => setTimeout(() => { if (this.isConnected) { look(); wait(60000); } }, millis);
                wait($0)""", (double) untilTomorrow.toMillis(), LOOK_AGAIN);
    }
}
