package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;
import org.plumbline.diary.internal.Logged;
import org.plumbline.diary.internal.LoggedDay;
import org.plumbline.kernel.ui.Texts;

/** What was logged, day by day: how much of what was asked, what was left out and why, and how good the evidence is. */
final class DiaryCard extends Composite<Section> {
    private static final int DAYS_AT_FIRST = 7;

    private final Button more = plainBtn(Texts.t("diary.history.more"), "tertiary", "sm");

    DiaryCard(String patient, List<LoggedDay> days) {
        getContent().addClassNames("card", "pt-card", "diary");
        getContent()
                .add(of(
                        "header",
                        "",
                        new H2(Texts.t("diary.history.title")),
                        span("ink3 s13", Texts.t("diary.history.days"))));
        if (days.isEmpty()) getContent().add(txt("p", "ink2", Texts.t("diary.history.empty", patient)));
        add(days.stream().limit(DAYS_AT_FIRST).toList());
        var earlier = days.stream().skip(DAYS_AT_FIRST).toList();
        more.addClickListener(click -> show(earlier));
        if (!earlier.isEmpty()) getContent().add(more);
    }

    private void show(List<LoggedDay> earlier) {
        getContent().remove(more);
        add(earlier);
    }

    private void add(List<LoggedDay> days) {
        for (var day : days) getContent().add(day(day));
    }

    private static Component day(LoggedDay day) {
        var rows = day.entries().stream().map(each -> row(each, day.zone())).toArray(Component[]::new);
        return of("section", "", txt("h3", "", DayWords.brief(day.day())), of("ul", "", rows));
    }

    private static Component row(Logged logged, ZoneId zone) {
        var occurrence = logged.occurrence();
        return of(
                "li",
                occurrence.isDone() ? "" : "open",
                span("when", DayWords.time(occurrence.performedAt(), zone)),
                icon(occurrence.isDone() ? "check" : "minus"),
                span("what", logged.exercise().name()),
                span("much", LoggedWords.of(occurrence, logged.prescription().dose())),
                felt(logged),
                span("grade", Texts.t("diary.history.grade." + occurrence.grade())));
    }

    private static Component felt(Logged logged) {
        var felt = div("felt");
        var pain = logged.occurrence().pain();
        var effort = logged.occurrence().effort();
        if (pain != null) felt.add(span("pain", Texts.t("diary.history.pain", pain.value())));
        if (effort != null) felt.add(span("", Texts.t("diary.history.effort", effort)));
        return felt;
    }
}
