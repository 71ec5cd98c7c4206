package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.plumbline.patients.CareView;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientPage;

/** Says that the course has ended, why, and the two ways on. */
final class EndedNote extends Composite<Div> {
    EndedNote(EpisodeService service, PatientPage page, Runnable again) {
        var care = service.care(page.patient());
        var mistake = plainBtn(t("patients.void-end.choice"), "sm");
        mistake.addClickListener(click -> new VoidEnd(service, page, care.version()).open(again));
        var back = plainBtn(t("patients.back.choice"), "sm");
        back.addClickListener(click -> new ComeBack(service, page, care.version()).open(again));
        getContent().setClassName("pt-note quiet");
        getContent()
                .add(
                        icon("check"),
                        of(
                                "p",
                                "grow",
                                txt(
                                        "b",
                                        "",
                                        t(
                                                "patients.ended",
                                                Objects.requireNonNull(
                                                        page.episode().end()))),
                                txt("span", "", why(care))),
                        mistake,
                        back);
    }

    private static String why(CareView care) {
        var discharge = care.discharge();
        return discharge == null ? "" : t("patients.ended.why", discharge.reason(), discharge.by());
    }
}
