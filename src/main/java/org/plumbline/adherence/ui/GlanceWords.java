package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;

import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.PatientGlance.Session;

/** A session in words: “3 done, 1 left out, effort 6”, “4 → 7”. */
final class GlanceWords {
    private GlanceWords() {}

    static String session(Session session) {
        var done = session.left() == 0
                ? t("adherence.glance.session", session.done())
                : t("adherence.glance.session.left", session.done(), session.left());
        return session.effort() == null ? done : t("adherence.glance.session.effort", done, session.effort());
    }

    static String pain(Session session) {
        return t("adherence.glance.pain", score(session.before()), score(session.most()));
    }

    static String painTold(Session session) {
        return t("adherence.glance.pain.told", score(session.before()), score(session.most()));
    }

    private static String score(@Nullable Integer pain) {
        return pain == null ? t("adherence.dash") : String.valueOf(pain);
    }
}
