package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import org.plumbline.diary.internal.HoldNotice;
import org.plumbline.identity.ClinicInfo;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.plans.WarningSigns;

/** What to do, in three steps, and what to say on the phone. */
final class HoldSteps extends Composite<Tag> {
    private static final int MOST_TO_SAY = 2;

    HoldSteps(HoldNotice notice, ClinicInfo clinic) {
        if (notice.urgent()) emergency(notice, clinic.emergencyNumber());
        else soon(clinic);
    }

    @Override
    protected Tag initContent() {
        return of("ol", "steps");
    }

    private void emergency(HoldNotice notice, String number) {
        step(of(
                "p",
                "",
                txt("b", "", Texts.t("diary.hold.urgent.call", number)),
                span("", ", " + Texts.t("diary.hold.urgent.or"))));
        step(of(
                "p",
                "",
                span("", Texts.t("diary.hold.say") + " "),
                txt("b", "", Texts.t("diary.hold.quote", words(notice)))));
        step(txt("p", "", Texts.t("diary.hold.urgent.wait")));
    }

    private void soon(ClinicInfo clinic) {
        step(of("p", "", txt("b", "", Texts.t("diary.hold.soon.call", clinic.name()))));
        step(txt("p", "", Texts.t("diary.hold.soon.rest")));
        step(txt("p", "", Texts.t("diary.hold.soon.worse", clinic.emergencyNumber())));
    }

    private void step(Component words) {
        getContent().add(of("li", "", words));
    }

    /** The first signs, in a few words. */
    private static String words(HoldNotice notice) {
        var said = notice.answers().stream()
                .filter(WarningSigns.Sign::urgent)
                .limit(MOST_TO_SAY)
                .map(each -> Texts.t("diary.hold.say." + each.id()))
                .toList();
        return said.size() == 1 ? said.getFirst() : Texts.t("diary.hold.say.both", said.getFirst(), said.getLast());
    }
}
