package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.ui.AskFirst;
import org.plumbline.kernel.ui.DayField;
import org.plumbline.patients.PatientPage;
import org.plumbline.plans.AgreedPause;
import org.plumbline.plans.PauseRefused;
import org.plumbline.plans.PauseService;

/** Agrees a time without due exercises, and lists those there were. */
final class AgreePause {
    private final DayField from = new DayField(t("plans.pause.from"));
    private final DayField to = new DayField(t("plans.pause.to"));
    private final AskFirst ask;
    private final PauseService pauses;
    private final PatientPage page;
    private final Runnable again;

    AgreePause(PauseService pauses, PatientPage page, Runnable again) {
        this.pauses = pauses;
        this.page = page;
        this.again = again;
        ask = new AskFirst(t("plans.pause.title", page.name()), t("plans.pause"))
                .with(from, to)
                .saying(this::beside);
        from.setRequiredIndicatorVisible(true);
        to.setRequiredIndicatorVisible(true);
        from.setValue(page.today());
        from.addValueChangeListener(change -> tell());
        to.addValueChangeListener(change -> tell());
        var earlier = pauses.of(page.patient());
        if (!earlier.isEmpty()) ask.with(earlier(earlier));
    }

    void open() {
        ask.open(this::agree, again);
    }

    private void agree() {
        from.setInvalid(false);
        to.setInvalid(false);
        from.refuseUnreadable();
        to.refuseUnreadable();
        pauses.agree(page.patient(), from.getValue(), to.getValue());
    }

    private void tell() {
        from.setInvalid(false);
        to.setInvalid(false);
        var first = from.getValue();
        var last = to.getValue();
        if (first == null || last == null || last.isBefore(first)) {
            ask.tell("");
            return;
        }
        var effect = pauses.effect(page.patient(), first, last);
        var words = effect.exercises() == 0
                ? t("plans.pause.effect.none")
                : t("plans.pause.effect", effect.exercises(), effect.times(), first, last);
        ask.tell(effect.past() ? words + " " + t("plans.pause.effect.past") : words);
    }

    private Component earlier(List<AgreedPause> pausesSoFar) {
        var list = of("ul", "");
        for (var pause : pausesSoFar) {
            var days = t("plans.pause.days", pause.from(), pause.to());
            var withdraw = plainBtn(t("plans.pause.withdraw"), "sm");
            withdraw.setAriaLabel(t("plans.pause.withdraw.named", pause.from(), pause.to()));
            withdraw.addClickListener(click -> {
                ask.close();
                new WithdrawPause(this.pauses, page, pause).open(again);
            });
            list.add(of("li", "", span("grow", days), withdraw));
        }
        return of("div", "ask-list", txt("h3", "", t("plans.pause.earlier")), list);
    }

    private boolean beside(Refused refused) {
        if (DayField.isUnreadable(refused)) return true;
        if (!(refused instanceof PauseRefused pause)) return false;
        var words = t(refused.key(), refused.arguments());
        switch (pause.field()) {
            case FROM -> from.say(words);
            case TO -> to.say(words);
            case REASON, ALL -> {
                return false;
            }
        }
        return true;
    }
}
