package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.plans.WarningSigns;

/** What is an emergency, what needs the clinic soon, and whom to call. To read; nothing is asked and nothing is sent. */
@Route("warning-signs")
@RolesAllowed("PATIENT")
class WarningSignsView extends Main implements HasDynamicTitle {

    WarningSignsView(WarningSigns signs, ClinicDirectory clinics) {
        var clinic = clinics.current();
        addClassNames("today", "signs");
        add(
                new BackToToday(),
                of(
                        "section",
                        "hero",
                        new H1(Texts.t("diary.signs.heading")),
                        txt("p", "q2", Texts.t("diary.signs.lead"))),
                card("urgent", signs.urgentNow(), Texts.t("diary.signs.urgent")),
                of(
                        "section",
                        "hero",
                        txt("h2", "", Texts.t("diary.signs.soon")),
                        txt("p", "q2", Texts.t("diary.signs.soon.lead", clinic.name()))),
                card("soon", signs.soon(), Texts.t("diary.signs.soon")),
                txt("p", "q2 sm", Texts.t("diary.signs.unwatched", clinic.emergencyNumber())),
                div(
                        "dock",
                        call(
                                "call urgent",
                                Texts.t("diary.signs.call", clinic.emergencyNumber()),
                                clinic.emergencyNumber()),
                        call("call", Texts.t("diary.signs.call.clinic", clinic.phone()), clinic.phone())));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("diary.signs.page");
    }

    private static Component card(String classes, List<WarningSigns.Sign> questions, String label) {
        var items = questions.stream().map(each -> txt("li", "", each.text())).toArray(Component[]::new);
        return of("ul", "card list " + classes, items).attribute("aria-label", label);
    }

    private static Component call(String classes, String label, String number) {
        var call = new Anchor("tel:" + number.replaceAll("[^+0-9]", ""), icon("phone"), span("", label));
        call.addClassNames(classes.split(" "));
        return call;
    }
}
