package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.DiaryService;
import org.plumbline.diary.SessionPain;
import org.plumbline.diary.SessionReport;
import org.plumbline.diary.internal.DaySession;
import org.plumbline.diary.internal.Logged;
import org.plumbline.diary.internal.Today;
import org.plumbline.diary.internal.TodayService;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.TopBarTitle;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;

/** What was done in a session of today, and how it was: pain before, during and after, effort, a note. */
@Route("today/log")
@RolesAllowed("PATIENT")
class LogView extends Main implements BeforeEnterObserver, HasDynamicTitle, TopBarTitle {
    private static final String SESSION = "session";

    private final TodayService days;
    private final DiaryService diary;
    private final PatientId patient;

    LogView(PatientService patients, TodayService days, DiaryService diary) {
        this.days = days;
        this.diary = diary;
        patient = patients.me().patient();
        addClassNames("today", "sheet");
    }

    /** The session the address names, else the last of the day. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = days.today(patient);
        var sessions = today.sessions();
        if (sessions.isEmpty()) {
            event.forwardTo(TodayView.class);
            return;
        }
        var named = event.getLocation().getQueryParameters().getSingleParameter(SESSION);
        var session = sessions.stream()
                .filter(each -> named.filter(each.id().toString()::equals).isPresent())
                .findFirst()
                .orElse(sessions.getLast());
        show(today, sessions, session);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("diary.log.page");
    }

    @Override
    public String topBarTitle() {
        return Texts.t("diary.log.title");
    }

    private void show(Today today, List<DaySession> sessions, DaySession session) {
        var said = session.said();
        var scale = new ScalePad(values(said), ScaleBox.BEFORE, ScaleBox.DURING, ScaleBox.AFTER, ScaleBox.EFFORT);
        var note = new NoteField(Texts.t("diary.note.for", today.lead()), said == null ? null : said.note());
        var save = plainBtn(Texts.t("diary.save"), "primary", "xl");
        save.addClickListener(click -> save(session, scale, note));
        removeAll();
        add(new BackToToday(), of("section", "hero", new H1(Texts.t("diary.log.heading"))));
        if (sessions.size() > 1) add(chooser(today, sessions, session));
        add(
                of(
                        "ul",
                        "card did",
                        session.logged().stream().map(LogView::line).toArray(Component[]::new)),
                div("lab", txt("h2", "", Texts.t("diary.log.scales")), span("q sm", Texts.t("diary.scale.range"))),
                scale,
                note,
                div("dock", scale.undoBar(), save));
    }

    private static Component chooser(Today today, List<DaySession> sessions, DaySession shown) {
        var chooser = of("nav", "chips").attribute("aria-label", Texts.t("diary.log.sessions"));
        for (var session : sessions) {
            var link = new Anchor(
                    "today/log?" + SESSION + "=" + session.id(), DayWords.time(session.startedAt(), today.zone()));
            link.setClassName("chip");
            if (session.equals(shown)) link.getElement().setAttribute("aria-current", "page");
            chooser.add(link);
        }
        return chooser;
    }

    private static Component line(Logged logged) {
        var occurrence = logged.occurrence();
        return of(
                "li",
                "done",
                icon(occurrence.isDone() ? "check" : "minus"),
                span("grow", logged.exercise().name()),
                span("q2 sm", LoggedWords.of(occurrence, logged.prescription().dose())));
    }

    private void save(DaySession session, ScalePad scale, NoteField note) {
        if (!note.isSound()) return;
        diary.report(
                patient,
                new SessionReport(
                        session.id(),
                        pain(scale.value(ScaleBox.BEFORE)),
                        pain(scale.value(ScaleBox.DURING)),
                        pain(scale.value(ScaleBox.AFTER)),
                        scale.value(ScaleBox.EFFORT),
                        note.note()));
        Onward.to(TodayView.class);
    }

    private static @Nullable PainScore pain(@Nullable Integer value) {
        return value == null ? null : new PainScore(value);
    }

    private static EnumMap<ScaleBox, Integer> values(@Nullable SessionPain said) {
        var values = new EnumMap<ScaleBox, Integer>(ScaleBox.class);
        if (said == null) return values;
        CheckInView.put(values, ScaleBox.BEFORE, said.before());
        CheckInView.put(values, ScaleBox.DURING, said.during());
        CheckInView.put(values, ScaleBox.AFTER, said.after());
        var effort = said.effort();
        if (effort != null) values.put(ScaleBox.EFFORT, effort);
        return values;
    }
}
