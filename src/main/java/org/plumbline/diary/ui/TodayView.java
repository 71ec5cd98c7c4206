package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
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
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.TopBarTitle;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;

/** The patient’s day: what is left, one tap to tick it, and a way back that stays. */
@Route("today")
@Menu(title = "diary.today.menu", icon = "today")
@RolesAllowed("PATIENT")
class TodayView extends Main implements BeforeEnterObserver, HasDynamicTitle, TopBarTitle {
    private static final int AFTER_HERO = 1;
    private static final int AFTER_LISTS = 5;

    private final TodayService days;
    private final DiaryService diary;
    private final PatientId patient;

    private final DayHero hero;
    private final Div note = new Div();
    private final DayList list = new DayList(Texts.t("diary.today.list"));
    private final Tag offeredHeading = txt("h2", "", Texts.t("diary.today.offered"));
    private final DayList offered = new DayList(Texts.t("diary.today.offered"));
    private final DayExtras extras = new DayExtras();
    private final Tag status = of("p", "vh").attribute("role", "status");
    private final DayRows rows = new DayRows(this::tick, this::undo);
    private final DayDock dock = new DayDock(this::tickAll);
    private Today shown;

    TodayView(
            PatientService patients, TodayService days, DiaryService diary, ExerciseLibrary library, PatientNews news) {
        this.days = days;
        this.diary = diary;
        patient = patients.me().patient();
        hero = new DayHero(library);
        addClassName("today");
        add(hero, note, list, offeredHeading, offered, extras, new WarningLink(), status, dock);
        news.follow(this, patient, this::lookAgain);
        shown = days.today(patient);
        show(shown);
    }

    /** While a warning sign has stopped the exercises, there are none. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (shown.scene() == Today.Scene.HELD) event.forwardTo(HoldView.class);
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
        DayEnd.watch(this, days.untilTomorrow(patient), this::lookAgain);
    }

    private void tick(TodoCard card) {
        log(List.of(card.did()), Texts.t("diary.today.ticked", card.name()));
    }

    private void tickAll() {
        var all = rows.toGo().stream().map(TodoCard::did).toList();
        log(all, Texts.t("diary.today.ticked.all", all.size()));
    }

    private void log(List<Did> did, String said) {
        attempt(() -> days.log(patient, SharedVisit.of(UI.getCurrent()), did), said);
        rows.cards().findFirst().ifPresentOrElse(TodoCard::focus, hero::focus);
    }

    private void undo(DoneLine line) {
        attempt(
                () -> diary.undo(patient, line.logged().occurrence().id()),
                Texts.t("diary.today.undone", line.logged().exercise().name()));
        rows.cards()
                .filter(each -> each.isFor(line.logged().prescription()))
                .findFirst()
                .ifPresentOrElse(TodoCard::focus, hero::focus);
    }

    private void attempt(Runnable act, String said) {
        try {
            act.run();
            status.setText(said);
        } catch (DiaryRefused refused) {
            RefusalNote.show(refused);
        }
        lookAgain();
    }

    /** At the log, the plan and the clock: after midnight the date above moves on too. */
    void lookAgain() {
        var now = days.today(patient);
        if (now.equals(shown)) return;
        var moved = !now.day().equals(shown.day()) || now.scene() == Today.Scene.HELD;
        shown = now;
        if (moved) getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
        else show(now);
    }

    private void show(Today today) {
        hero.show(today);
        rows.show(today);
        list.show(Stream.<Component>concat(rows.toGo().stream(), rows.done().stream())
                .toList());
        offered.show(rows.offered());
        offeredHeading.setVisible(offered.isVisible());
        showNote(today);
        extras.show(today, DayDock.offersCheckIn(today));
        extras.setVisible(today.hasPlan());
        addComponentAtIndex(today.toGo().isEmpty() ? AFTER_HERO : AFTER_LISTS, extras);
        dock.show(today);
    }

    private void showNote(Today today) {
        note.removeAll();
        var written = today.note();
        if (written != null && !rows.toGo().isEmpty()) note.add(new CoachNote(written.text(), today.therapist()));
        note.setVisible(note.getComponentCount() > 0);
    }
}
