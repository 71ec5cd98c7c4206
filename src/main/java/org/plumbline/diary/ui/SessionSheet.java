package org.plumbline.diary.ui;

import com.vaadin.flow.component.UI;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.SessionPain;
import org.plumbline.diary.SessionReport;
import org.plumbline.diary.internal.DaySession;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.PainScore;

/** What is being said of a session: four boxes and a note, as saved or as left unsaved a moment ago. */
final class SessionSheet {
    private final DaySession session;
    private final Unsaved saved;
    private final ScalePad scale;
    private final NoteField note;

    SessionSheet(DaySession session, String therapist) {
        this.session = session;
        saved = saved(session.said());
        var shown = Unsaved.of(UI.getCurrent(), name()).orElse(saved);
        scale = new ScalePad(shown.boxes(), ScaleBox.BEFORE, ScaleBox.DURING, ScaleBox.AFTER, ScaleBox.EFFORT);
        note = new NoteField(Texts.t("diary.note.for", therapist), shown.note());
    }

    ScalePad scale() {
        return scale;
    }

    NoteField note() {
        return note;
    }

    void keep(UI tab) {
        var now = new Unsaved(scale.values(), null, null, note.getValue());
        if (!now.equals(saved)) now.keep(tab, name());
    }

    void forget(UI tab) {
        Unsaved.forget(tab, name());
    }

    SessionReport report() {
        return new SessionReport(
                session.id(),
                pain(ScaleBox.BEFORE),
                pain(ScaleBox.DURING),
                pain(ScaleBox.AFTER),
                scale.value(ScaleBox.EFFORT),
                note.note());
    }

    private @Nullable PainScore pain(ScaleBox box) {
        var value = scale.value(box);
        return value == null ? null : new PainScore(value);
    }

    private String name() {
        return "log " + session.id();
    }

    private static Unsaved saved(@Nullable SessionPain said) {
        if (said == null) return new Unsaved(Map.of(), null, null, "");
        var values = new EnumMap<ScaleBox, Integer>(ScaleBox.class);
        CheckInView.put(values, ScaleBox.BEFORE, said.before());
        CheckInView.put(values, ScaleBox.DURING, said.during());
        CheckInView.put(values, ScaleBox.AFTER, said.after());
        var effort = said.effort();
        if (effort != null) values.put(ScaleBox.EFFORT, effort);
        return new Unsaved(values, null, null, said.note() == null ? "" : said.note());
    }
}
