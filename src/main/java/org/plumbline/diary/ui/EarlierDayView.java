package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.diary.DiaryRefused;
import org.plumbline.diary.DiaryService;
import org.plumbline.diary.internal.EarlierDay;
import org.plumbline.diary.internal.EarlierService;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.TopBarTitle;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;

/** One day before today: what was in force then, to tick as done; marked as added later. */
@Route("today/earlier/:" + EarlierDayView.DAY)
@RolesAllowed("PATIENT")
class EarlierDayView extends Main implements BeforeEnterObserver, HasDynamicTitle, TopBarTitle {
    static final String DAY = "day";

    private final EarlierService days;
    private final DiaryService diary;
    private final PatientNews news;
    private final PatientId patient;

    private final H1 heading = new H1();
    private final Tag lead = txt("p", "q2", "");
    private final DayList list = new DayList(Texts.t("diary.earlier.list"));
    private final Tag status = of("p", "vh").attribute("role", "status");
    private final DayRows rows = new DayRows(this::tick, this::undo, day -> "?" + DayExercises.DAY + "=" + day);
    private LocalDate day = LocalDate.MIN;

    EarlierDayView(PatientService patients, EarlierService days, DiaryService diary, PatientNews news) {
        this.days = days;
        this.diary = diary;
        this.news = news;
        patient = patients.me().patient();
        heading.getElement().setAttribute("tabindex", "-1");
        addClassName("today");
        add(
                new BackToToday("today/earlier", Texts.t("diary.earlier.back")),
                of("section", "hero", heading, lead),
                list,
                status);
        news.follow(this, patient, this::refresh);
    }

    /** A day out of reach leads to the list of those within it. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (news.isHeld(patient)) event.forwardTo(HoldView.class);
        else
            event.getRouteParameters()
                    .get(DAY)
                    .flatMap(EarlierDayView::parsed)
                    .flatMap(named -> days.day(patient, named))
                    .ifPresentOrElse(this::show, () -> event.forwardTo(EarlierView.class));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("diary.earlier.page");
    }

    @Override
    public String topBarTitle() {
        return Texts.t("diary.earlier.title");
    }

    private void show(EarlierDay found) {
        day = found.day();
        heading.setText(DayWords.full(day));
        lead.setText(Texts.t(lead(found)));
        rows.show(found.toGo(), found.logged(), day, found.zone());
        rows.done().forEach(line -> line.settled(!found.canBeTakenBack(line.logged())));
        list.show(Stream.<Component>concat(rows.toGo().stream(), rows.done().stream())
                .toList());
    }

    private static String lead(EarlierDay found) {
        if (!found.toGo().isEmpty()) return "diary.earlier.day.lead";
        return found.logged().isEmpty() ? "diary.earlier.nothing.lead" : "diary.earlier.day.full";
    }

    private void refresh() {
        if (news.isHeld(patient)) Onward.to(HoldView.class);
        else days.day(patient, day).ifPresentOrElse(this::show, () -> Onward.to(EarlierView.class));
    }

    private void tick(TodoCard card) {
        attempt(
                () -> days.log(patient, SharedVisit.of(UI.getCurrent()), day, List.of(card.did())),
                Texts.t("diary.today.ticked", card.name()));
        rows.cards()
                .findFirst()
                .ifPresentOrElse(TodoCard::focus, () -> heading.getElement().executeJs("this.focus()"));
    }

    private void undo(DoneLine line) {
        attempt(
                () -> diary.undo(patient, line.logged().occurrence().id()),
                Texts.t("diary.today.undone", line.logged().exercise().name()));
        rows.cards()
                .filter(each -> each.isFor(line.logged().prescription()))
                .findFirst()
                .ifPresent(TodoCard::focus);
    }

    private void attempt(Runnable act, String said) {
        try {
            act.run();
            status.setText(said);
        } catch (DiaryRefused refused) {
            RefusalNote.show(refused);
        }
        refresh();
    }

    private static Optional<LocalDate> parsed(String named) {
        try {
            return Optional.of(LocalDate.parse(named));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
