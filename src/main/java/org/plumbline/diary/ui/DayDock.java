package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.plumbline.diary.internal.Today;
import org.plumbline.kernel.ui.Texts;

/** The one button of the day, under the thumb: tick all while several are to go, the check-in when nothing is. */
final class DayDock extends Composite<Div> {
    private final Button tickAll = btn("", "check", "primary", "xl");
    private final Anchor checkIn = new Anchor("check-in", icon("sun"), span("", Texts.t("diary.today.checkin")));

    DayDock(Runnable tickedAll) {
        tickAll.addClickListener(click -> tickedAll.run());
        checkIn.addClassNames("call", "go");
        getContent().add(tickAll, checkIn);
    }

    @Override
    protected Div initContent() {
        return div("dock");
    }

    void show(Today today) {
        tickAll.setText(Texts.t("diary.today.tickAll", today.toGo().size()));
        tickAll.setVisible(today.toGo().size() > 1);
        checkIn.setVisible(offersCheckIn(today));
        setVisible(tickAll.isVisible() || checkIn.isVisible());
    }

    static boolean offersCheckIn(Today today) {
        return today.checkIn() == null
                && switch (today.scene()) {
                    case FINISHED, LEFT_OUT, REST, PAUSED -> true;
                    case TO_GO, ANY_DAY, NO_PLAN, NOT_STARTED, HELD, ENDED -> false;
                };
    }
}
