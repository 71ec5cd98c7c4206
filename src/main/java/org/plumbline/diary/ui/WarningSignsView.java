package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
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
import java.util.List;
import org.plumbline.diary.internal.HoldNotice;
import org.plumbline.diary.internal.WarningService;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.ClinicInfo;
import org.plumbline.kernel.ui.CallLink;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.TopBarTitle;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.WarningSigns;

/** The checklist of warning signs, word for word: the emergencies, then what needs the clinic soon. A yes stops the exercises. */
@Route("warning-signs")
@RolesAllowed("PATIENT")
class WarningSignsView extends Main implements BeforeEnterObserver, HasDynamicTitle, TopBarTitle {
    private final WarningService warnings;
    private final WarningSigns signs;
    private final ClinicInfo clinic;
    private final PatientId patient;

    WarningSignsView(PatientService patients, WarningService warnings, WarningSigns signs, ClinicDirectory clinics) {
        this.warnings = warnings;
        this.signs = signs;
        clinic = clinics.current();
        patient = patients.me().patient();
        addClassNames("today", "signs");
        showUrgent();
    }

    /** Who has ticked an emergency is told what to do, not asked again. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (warnings.notice(patient).filter(HoldNotice::urgent).isPresent()) event.forwardTo(HoldView.class);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("diary.signs.page");
    }

    @Override
    public String topBarTitle() {
        return Texts.t("diary.signs.title");
    }

    private void showUrgent() {
        var emergency = clinic.emergencyNumber();
        add(
                new BackToToday(),
                head("diary.signs.heading", Texts.t("diary.signs.lead")),
                div(
                        "card nowait",
                        of(
                                "p",
                                "grow",
                                span("", Texts.t("diary.signs.unwell") + " "),
                                txt("b", "", Texts.t("diary.signs.dontWait"))),
                        new CallLink("call warnink", Texts.t("diary.signs.call", emergency), emergency)),
                new SignList(
                        signs.urgentNow(), Texts.t("diary.signs.heading"), true, this::answeredUrgent, unwatched()));
    }

    private void answeredUrgent(List<String> ticked) {
        if (!ticked.isEmpty()) {
            stop(ticked);
            return;
        }
        var heading = head("diary.signs.soon", Texts.t("diary.signs.soon.lead", clinic.name()));
        goOn(heading, new SignList(signs.soon(), Texts.t("diary.signs.soon"), false, this::answeredSoon, unwatched()));
    }

    private void answeredSoon(List<String> ticked) {
        if (!ticked.isEmpty()) {
            stop(ticked);
            return;
        }
        var back = new Anchor("today", Texts.t("diary.signs.clear.back"));
        back.addClassNames("call", "go");
        goOn(
                head("diary.signs.clear", Texts.t("diary.signs.clear.lead")),
                unwatched(),
                div(
                        "dock",
                        back,
                        new CallLink("call", Texts.t("diary.signs.call.clinic", clinic.phone()), clinic.phone())));
    }

    private void stop(List<String> ticked) {
        warnings.answer(patient, ticked);
        Onward.to(HoldView.class);
    }

    /** The next step begins at its heading, for the eye and for the screen reader. */
    private void goOn(Component... parts) {
        removeAll();
        add(new BackToToday());
        add(parts);
        getElement().executeJs("scrollTo({ top: 0 }); this.querySelector('h1').focus({ preventScroll: true })");
    }

    private Component unwatched() {
        return txt("p", "q2 sm", Texts.t("diary.signs.unwatched", clinic.emergencyNumber()));
    }

    private static Component head(String key, String lead) {
        var heading = new H1(Texts.t(key));
        heading.getElement().setAttribute("tabindex", "-1");
        return of("section", "hero", heading, txt("p", "q2", lead));
    }
}
