package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.DiaryService;
import org.plumbline.diary.internal.DaySession;
import org.plumbline.diary.internal.Logged;
import org.plumbline.diary.internal.Today;
import org.plumbline.diary.internal.TodayService;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.TopBarTitle;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;

/** What was done in a session of today, and how it was: pain before, during and after, effort, a note. */
@Route("today/log")
@RolesAllowed("PATIENT")
class LogView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, TopBarTitle {
    private static final String SESSION = "session";

    private final TodayService days;
    private final DiaryService diary;
    private final PatientId patient;

    private @Nullable SessionSheet sheet;

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
    public void beforeLeave(BeforeLeaveEvent event) {
        if (sheet != null) sheet.keep(event.getUI());
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
        var shown = new SessionSheet(session, today.lead());
        sheet = shown;
        var save = plainBtn(Texts.t("diary.save"), "primary", "xl");
        save.addClickListener(click -> save(shown));
        removeAll();
        add(new BackToToday(), of("section", "hero", new H1(Texts.t("diary.log.heading"))));
        if (sessions.size() > 1) add(chooser(today, sessions, session));
        add(
                of(
                        "ul",
                        "card did",
                        session.logged().stream().map(LogView::line).toArray(Component[]::new)),
                div("lab", txt("h2", "", Texts.t("diary.log.scales")), span("q sm", Texts.t("diary.scale.range"))),
                shown.scale(),
                shown.note(),
                div("dock", shown.scale().undoBar(), save));
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

    private void save(SessionSheet said) {
        if (!said.note().isSound()) return;
        diary.report(patient, said.report());
        said.forget(UI.getCurrent());
        sheet = null;
        Onward.to(TodayView.class);
    }
}
