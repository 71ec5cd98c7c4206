package org.plumbline.diary.ui;

import com.vaadin.flow.component.notification.Notification;
import org.plumbline.diary.DiaryRefused;
import org.plumbline.kernel.ui.Texts;

/** Says why a tap was not taken, to eyes and ears, while the list goes on to what is so. */
final class RefusalNote {
    private static final int SHOWN_MILLIS = 8000;

    private RefusalNote() {}

    static void show(DiaryRefused refused) {
        var note = Notification.show(
                Texts.t(refused.key(), refused.arguments()), SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
        note.getElement().setAttribute("role", "alert");
    }
}
