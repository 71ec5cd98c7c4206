package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.icon;
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
import org.plumbline.diary.internal.EarlierDay;
import org.plumbline.diary.internal.EarlierService;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.TopBarTitle;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;

/** The seven days before today, to add what was done and not said. */
@Route("today/earlier")
@RolesAllowed("PATIENT")
class EarlierView extends Main implements BeforeEnterObserver, HasDynamicTitle, TopBarTitle {
    private final EarlierService days;
    private final PatientNews news;
    private final PatientId patient;

    EarlierView(PatientService patients, EarlierService days, PatientNews news) {
        this.days = days;
        this.news = news;
        patient = patients.me().patient();
        news.leaveWhenHeld(this, patient);
        addClassNames("today", "sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (news.isHeld(patient)) event.forwardTo(HoldView.class);
        else show(days.days(patient));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("diary.earlier.page");
    }

    @Override
    public String topBarTitle() {
        return Texts.t("diary.earlier.title");
    }

    private void show(List<EarlierDay> found) {
        removeAll();
        add(
                new BackToToday(),
                of(
                        "section",
                        "hero",
                        new H1(Texts.t("diary.earlier.heading")),
                        txt("p", "q2", Texts.t(found.isEmpty() ? "diary.earlier.none" : "diary.earlier.lead"))));
        if (!found.isEmpty())
            add(of("ul", "card extras", found.stream().map(EarlierView::row).toArray(Component[]::new)));
    }

    private static Component row(EarlierDay day) {
        var what = day.asked() == 0
                ? Texts.t("diary.earlier.nothing")
                : Texts.t("diary.today.progress", day.done(), day.asked());
        var mark = el("pl-week", DayHero.dot(day.mark()));
        mark.getElement().setAttribute("aria-hidden", "true");
        var link = new Anchor(
                "today/earlier/" + day.day(),
                mark,
                div("grow", span("b", DayWords.full(day.day())), span("q sm", what)),
                icon("right"));
        link.setClassName("extra");
        return of("li", "", link);
    }
}
