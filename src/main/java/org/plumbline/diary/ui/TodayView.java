package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.diary.DiaryRefused;
import org.plumbline.diary.DiaryService;
import org.plumbline.diary.internal.Did;
import org.plumbline.diary.internal.Today;
import org.plumbline.diary.internal.TodayService;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.live.LiveUpdate;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.TopBarTitle;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;

/** The patient’s day: what is left, one tap to tick it, and a way back that stays. */
@Route("today")
@Menu(title = "diary.today.menu", icon = "today")
@RolesAllowed("PATIENT")
class TodayView extends Main implements HasDynamicTitle, TopBarTitle {
    private final TodayService days;
    private final DiaryService diary;
    private final LiveUpdates live;
    private final CurrentTenant tenant;
    private final PatientId patient;

    private final DayHero hero;
    private final Div note = new Div();
    private final DayList list = new DayList(Texts.t("diary.today.list"));
    private final Tag offeredHeading = txt("h2", "", Texts.t("diary.today.offered"));
    private final DayList offered = new DayList(Texts.t("diary.today.offered"));
    private final Button tickAll = btn("", "check", "primary", "xl");
    private final Div dock = div("dock", tickAll);
    private final Tag status = of("p", "vh").attribute("role", "status");
    private final DayRows rows = new DayRows(this::tick, this::undo);
    private Today shown;

    TodayView(
            PatientService patients,
            TodayService days,
            DiaryService diary,
            ExerciseLibrary library,
            LiveUpdates live,
            CurrentTenant tenant) {
        this.days = days;
        this.diary = diary;
        this.live = live;
        this.tenant = tenant;
        patient = patients.me().patient();
        hero = new DayHero(library);
        tickAll.addClickListener(click -> tickAll());
        addClassName("today");
        add(hero, note, list, offeredHeading, offered, warning(), status, dock);
        shown = days.today(patient);
        show(shown);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("diary.today.page");
    }

    @Override
    public String topBarTitle() {
        return DayWords.brief(shown.day());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        var registration = live.subscribe(tenant.clinic(), DiaryService.LIVE_TOPIC, update -> logged(ui, update));
        addDetachListener(detach -> {
            registration.remove();
            detach.unregisterListener();
        });
    }

    private void logged(UI ui, LiveUpdate update) {
        if (update.subject().equals(patient.value())) ui.access(this::refresh);
    }

    private void tick(TodoCard card) {
        log(List.of(card.did()), Texts.t("diary.today.ticked", card.name()));
    }

    private void tickAll() {
        log(rows.toGo().stream().map(TodoCard::did).toList(), Texts.t("diary.today.ticked.all"));
    }

    private void log(List<Did> did, String said) {
        days.log(patient, SharedVisit.of(UI.getCurrent()), did);
        refresh();
        status.setText(said);
        Stream.concat(rows.toGo().stream(), rows.offered().stream())
                .findFirst()
                .ifPresentOrElse(TodoCard::focus, hero::focus);
    }

    private void undo(DoneLine line) {
        try {
            diary.undo(patient, line.logged().occurrence().id());
            status.setText(
                    Texts.t("diary.today.undone", line.logged().exercise().name()));
        } catch (DiaryRefused tooLate) {
            status.setText(Texts.t(tooLate.key(), tooLate.arguments()));
        }
        refresh();
    }

    /** Looks at the clock too: after midnight the page moves on with the next act. */
    private void refresh() {
        var now = days.today(patient);
        if (now.equals(shown)) return;
        if (now.day().equals(shown.day())) show(now);
        else getUI().ifPresent(ui -> ui.refreshCurrentRoute(true)); // the date above moves on too
        shown = now;
    }

    private void show(Today today) {
        hero.show(today);
        rows.show(today);
        list.show(Stream.<Component>concat(rows.toGo().stream(), rows.done().stream())
                .toList());
        offered.show(rows.offered());
        offeredHeading.setVisible(offered.isVisible());
        showNote(today);
        tickAll.setText(Texts.t("diary.today.tickAll", rows.toGo().size()));
        dock.setVisible(rows.toGo().size() > 1);
    }

    private void showNote(Today today) {
        note.removeAll();
        var written = today.note();
        if (written != null && !rows.toGo().isEmpty()) note.add(new CoachNote(written.text(), today.therapist()));
        note.setVisible(note.getComponentCount() > 0);
    }

    private static Component warning() {
        var link = new Anchor(
                "warning-signs",
                icon("warn"),
                of(
                        "span",
                        "",
                        span("", Texts.t("diary.today.warning") + " "),
                        txt("b", "", Texts.t("diary.today.warning.check"))));
        link.addClassNames("link", "urgent");
        return link;
    }
}
