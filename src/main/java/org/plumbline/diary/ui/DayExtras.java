package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.internal.DaySession;
import org.plumbline.diary.internal.Today;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.PainScore;

/** What else there is to say of the day: how it went, how the back is, and what was forgotten. */
final class DayExtras extends Composite<Tag> {
    DayExtras() {
        getContent().attribute("aria-label", Texts.t("diary.extras"));
    }

    @Override
    protected Tag initContent() {
        return of("ul", "card extras");
    }

    /** @param offered whether the one button of the screen offers the check-in already */
    void show(Today today, boolean offered) {
        getContent().removeAll();
        var sessions = today.sessions();
        if (!sessions.isEmpty()) log(sessions.getLast(), today.lead());
        if (!offered) checkIn(today.checkIn(), today);
        row("clock", "today/earlier", Texts.t("diary.extras.earlier"), Texts.t("diary.extras.earlier.lead"));
    }

    private void log(DaySession session, String therapist) {
        var said = session.said();
        var words = new ArrayList<String>();
        if (said != null) {
            pain(words, "diary.extras.pain.before", said.before());
            pain(words, "diary.extras.pain.during", said.during());
            pain(words, "diary.extras.pain.after", said.after());
            if (said.effort() != null) words.add(Texts.t("diary.extras.effort", said.effort()));
            if (said.note() != null) words.add(Texts.t("diary.extras.note"));
        }
        if (words.isEmpty()) row("edit", "today/log", Texts.t("diary.extras.log"), Texts.t("diary.extras.log.lead"));
        else row("check", "today/log", sentence(words), Texts.t("diary.extras.seen", therapist));
    }

    private void checkIn(@Nullable CheckIn said, Today today) {
        if (said == null) {
            row("sun", "check-in", Texts.t("diary.extras.checkin"), Texts.t("diary.extras.checkin.lead"));
            return;
        }
        var words = new ArrayList<String>();
        pain(words, "diary.extras.pain.now", said.painNow());
        pain(words, "diary.extras.pain.worst", said.painWorst());
        row(
                "check",
                "check-in",
                Texts.t("diary.extras.checkedin", DayWords.time(said.performedAt(), today.zone())),
                words.isEmpty() ? Texts.t("diary.extras.seen", today.lead()) : sentence(words));
    }

    private void row(String icon, String href, String title, String lead) {
        var link = new Anchor(href, icon(icon), div("grow", span("b", title), span("q sm", lead)), icon("right"));
        link.setClassName("extra");
        getContent().add(of("li", "", link));
    }

    private static void pain(List<String> words, String key, @Nullable PainScore pain) {
        if (pain != null) words.add(Texts.t(key, pain.value()));
    }

    /** “Pain before 3, during 5”: the first word begins the line. */
    private static String sentence(List<String> words) {
        var joined = String.join(", ", words);
        return joined.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + joined.substring(1);
    }
}
