package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.text.ListFormat;
import java.util.List;
import java.util.Locale;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.Refused;
import org.plumbline.patients.PatientPage;
import org.plumbline.plans.ExcuseRequest;
import org.plumbline.plans.ExcuseService;

/** What the patient asked to be excused, a line a day, with what accepting would change. */
final class ExcuseNotes {
    private static final int TOLD_MILLIS = 6000;

    private final ExcuseService excuses;
    private final ExerciseLibrary library;

    ExcuseNotes(ExcuseService excuses, ExerciseLibrary library) {
        this.excuses = excuses;
        this.library = library;
    }

    Component build(PatientPage page) {
        var notes = div("pt-notes");
        excuses.waiting(page.patient()).forEach(request -> notes.add(note(request, page)));
        return notes;
    }

    private Div note(ExcuseRequest request, PatientPage page) {
        var day = request.day();
        return div(
                "pt-note quiet",
                icon("calendar"),
                of(
                        "p",
                        "grow",
                        txt("b", "", t("plans.excuse." + request.kind(), day)),
                        txt("span", "", effect(request))),
                answer("plans.excuse.refuse", request, () -> excuses.refuse(page.patient(), day), "tertiary", "sm"),
                answer("plans.excuse.accept", request, () -> excuses.accept(page.patient(), day), "sm"));
    }

    private String effect(ExcuseRequest request) {
        var names = request.exercises().stream()
                .map(exercise -> library.get(exercise).name())
                .toList();
        if (names.isEmpty()) return t("plans.excuse.effect.none");
        return t("plans.excuse.effect", names.size(), list(names));
    }

    private static String list(List<String> names) {
        return ListFormat.getInstance(Locale.UK, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(names);
    }

    private static Button answer(String key, ExcuseRequest request, Runnable act, String... themes) {
        var button = plainBtn(t(key), themes);
        button.setAriaLabel(t(key + ".named", request.day()));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                act.run();
            } catch (Refused refused) {
                Notification.show(
                        t(refused.key(), refused.arguments()), TOLD_MILLIS, Notification.Position.BOTTOM_START);
            }
            PauseNotes.again();
        });
        return button;
    }
}
