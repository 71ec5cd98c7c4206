package org.plumbline.shell.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** What a person sees when a click fails: a refusal in its own words, the rest calmly, and nothing of the stack. */
final class Troubles implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final int SHOWN_MILLIS = 8000;

    @Override
    public void error(ErrorEvent event) {
        var text = text(event.getThrowable());
        Optional.ofNullable(UI.getCurrent()).ifPresent(ui -> ui.access(() -> show(text)));
    }

    private static String text(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) return Texts.t(refused.key(), refused.arguments());
            if (cause instanceof NotFound || cause instanceof AccessDeniedException)
                return Texts.t("shell.missing.gone");
        }
        LOG.error("A click failed", failure);
        return Texts.t("shell.trouble.click");
    }

    private static void show(String text) {
        var notification = Notification.show(text, SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
        notification.getElement().setAttribute("role", "alert");
    }
}
