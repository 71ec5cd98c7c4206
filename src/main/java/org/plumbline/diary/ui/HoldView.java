package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.internal.HoldNotice;
import org.plumbline.diary.internal.WarningService;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.ClinicInfo;
import org.plumbline.kernel.ui.CallLink;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.TopBarTitle;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;

/** What happened, what to do, what to say, two calls. No way back from the phone: only a therapist lifts it. */
@Route("hold")
@RolesAllowed("PATIENT")
class HoldView extends Main implements BeforeEnterObserver, HasDynamicTitle, TopBarTitle {
    private final WarningService warnings;
    private final ClinicInfo clinic;
    private final PatientId patient;
    private @Nullable HoldNotice shown;

    HoldView(PatientService patients, WarningService warnings, ClinicDirectory clinics, PatientNews news) {
        this.warnings = warnings;
        clinic = clinics.current();
        patient = patients.me().patient();
        addClassNames("today", "hold");
        news.follow(this, patient, this::lookAgain);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        warnings.notice(patient).ifPresentOrElse(this::show, () -> event.forwardTo(TodayView.class));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("diary.hold.page");
    }

    @Override
    public String topBarTitle() {
        return "";
    }

    private void lookAgain() {
        var notice = warnings.notice(patient);
        if (notice.isEmpty()) Onward.to(TodayView.class);
        else if (!notice.get().equals(shown)) show(notice.get());
    }

    private void show(HoldNotice notice) {
        shown = notice;
        removeAll();
        setClassName("emergency", notice.urgent());
        add(band(notice), new HoldSteps(notice, clinic), stopped(notice), calls(notice.urgent()));
    }

    private Component band(HoldNotice notice) {
        var told = of(
                "ul",
                "told",
                notice.answers().stream()
                        .filter(each -> each.urgent() == notice.urgent())
                        .map(each -> txt("li", "", each.text()))
                        .toArray(Component[]::new));
        return of(
                "section",
                "band",
                new H1(t(notice, "heading")),
                txt("p", "", Texts.t("diary.hold.ticked")),
                told,
                txt("p", "", t(notice, "why")));
    }

    private static Component stopped(HoldNotice notice) {
        var at = notice.at();
        var when = at.toLocalDate().equals(notice.today())
                ? Texts.t("diary.hold.stopped.today", DayWords.time(at))
                : Texts.t("diary.hold.stopped.on", DayWords.full(at.toLocalDate()), DayWords.time(at));
        return of(
                "section",
                "card pad",
                txt("h2", "", Texts.t("diary.hold.stopped")),
                txt("p", "q2", Texts.t("diary.hold.stopped.lead", notice.therapist(), when)),
                txt("p", "q2", Texts.t("diary.hold.unwatched")));
    }

    private Component calls(boolean urgent) {
        var emergency = new CallLink(
                urgent ? "call urgent" : "call",
                Texts.t("diary.signs.call", clinic.emergencyNumber()),
                clinic.emergencyNumber());
        var own = new CallLink(
                urgent ? "call" : "call go", Texts.t("diary.signs.call.clinic", clinic.phone()), clinic.phone());
        var order = urgent ? Stream.of(emergency, own) : Stream.of(own, emergency);
        var dock = div("dock");
        order.forEach(dock::add);
        dock.add(txt("p", "q2 sm centre", Texts.t("diary.hold.mistake")));
        return dock;
    }

    private static String t(HoldNotice notice, String what) {
        return Texts.t("diary.hold." + (notice.urgent() ? "urgent." : "soon.") + what);
    }
}
