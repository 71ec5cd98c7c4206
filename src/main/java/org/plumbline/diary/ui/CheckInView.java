package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.CheckInId;
import org.plumbline.diary.DiaryRefused;
import org.plumbline.diary.Medicine;
import org.plumbline.diary.Sleep;
import org.plumbline.diary.internal.CheckInWords;
import org.plumbline.diary.internal.TodayService;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.TopBarTitle;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;

/** How the patient’s day is, in twenty seconds; everything may be left out. Said again on the same day, the last rules. */
@Route("check-in")
@RolesAllowed("PATIENT")
class CheckInView extends Main implements BeforeLeaveObserver, HasDynamicTitle, TopBarTitle {
    private final TodayService days;
    private final PatientId patient;

    /** Made with the page: a click that is sent twice is one check-in. */
    private final CheckInId id = new CheckInId(Ids.next());

    private final ScalePad pain;
    private final Chips<Sleep> sleep;
    private final Chips<Medicine> medicine;
    private final NoteField note;
    private final Tag refusal = of("p", "refusal").attribute("role", "alert");
    private final String sheet;
    private final Unsaved before;
    private boolean saved;

    CheckInView(PatientService patients, TodayService days) {
        this.days = days;
        patient = patients.me().patient();
        var today = days.today(patient);
        sheet = "check-in " + today.day();
        before = saved(today.checkIn());
        var given = Unsaved.of(UI.getCurrent(), sheet).orElse(before);
        pain = new ScalePad(given.boxes(), ScaleBox.NOW, ScaleBox.WORST);
        sleep = new Chips<>(
                Texts.t("diary.checkin.sleep"),
                "chips",
                List.of(Sleep.values()),
                each -> Texts.t("diary.checkin.sleep." + each),
                given.sleep());
        medicine = new Chips<>(
                Texts.t("diary.checkin.medicine"),
                "chips",
                List.of(Medicine.values()),
                each -> Texts.t("diary.checkin.medicine." + each),
                given.medicine());
        note = new NoteField(Texts.t("diary.note.for", today.lead()), given.note());
        var save = plainBtn(Texts.t("diary.save"), "primary", "xl");
        save.addClickListener(click -> save());
        addClassNames("today", "sheet");
        add(
                new BackToToday(),
                of(
                        "section",
                        "hero",
                        new H1(Texts.t("diary.checkin.heading")),
                        txt("p", "q2", Texts.t("diary.checkin.lead"))),
                txt("h2", "vh", Texts.t("diary.checkin.pain")),
                pain,
                sleep,
                medicine,
                note,
                div("dock", refusal, pain.undoBar(), save));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        var now = new Unsaved(pain.values(), sleep.value(), medicine.value(), note.getValue());
        if (!saved && !now.equals(before)) now.keep(event.getUI(), sheet);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("diary.checkin.page");
    }

    @Override
    public String topBarTitle() {
        return Texts.t("diary.checkin.title");
    }

    private void save() {
        if (!note.isSound()) return;
        try {
            days.checkIn(
                    patient,
                    new CheckInWords(
                            id,
                            pain.value(ScaleBox.NOW),
                            pain.value(ScaleBox.WORST),
                            sleep.value(),
                            medicine.value(),
                            note.note()));
            saved = true;
            Unsaved.forget(UI.getCurrent(), sheet);
            Onward.to(TodayView.class);
        } catch (DiaryRefused refused) {
            refusal.setText(Texts.t(refused.key(), refused.arguments()));
        }
    }

    private static Unsaved saved(@Nullable CheckIn given) {
        return given == null
                ? new Unsaved(Map.of(), null, null, "")
                : new Unsaved(values(given), given.sleep(), given.medicine(), given.note() == null ? "" : given.note());
    }

    private static EnumMap<ScaleBox, Integer> values(CheckIn given) {
        var values = new EnumMap<ScaleBox, Integer>(ScaleBox.class);
        put(values, ScaleBox.NOW, given.painNow());
        put(values, ScaleBox.WORST, given.painWorst());
        return values;
    }

    static void put(EnumMap<ScaleBox, Integer> values, ScaleBox box, @Nullable PainScore pain) {
        if (pain != null) values.put(box, pain.value());
    }
}
