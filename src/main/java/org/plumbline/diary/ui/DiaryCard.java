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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.internal.DiaryPage;
import org.plumbline.diary.internal.Logged;
import org.plumbline.diary.internal.LoggedDay;
import org.plumbline.diary.internal.LoggedVisit;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;

/**
 * What was logged, day by day: how the patient was, what was done of what was asked, what was left out and why, and how good
 * the evidence is. Earlier days come page by page.
 */
final class DiaryCard extends Composite<Section> {
    private final Button more = plainBtn(Texts.t("diary.history.more"), "tertiary", "sm");
    private final Div shown = new Div();
    private final Function<LocalDate, DiaryPage> before;
    private @Nullable LocalDate earlier;

    /** @param before the page of days before one */
    DiaryCard(String patient, DiaryPage first, Function<LocalDate, DiaryPage> before) {
        this.before = before;
        getContent().addClassNames("card", "pt-card", "diary");
        getContent().add(of("header", "", new H2(Texts.t("diary.history.title"))), shown, more);
        more.addClickListener(click -> showEarlier());
        more.setDisableOnClick(true);
        if (first.days().isEmpty()) getContent().add(txt("p", "ink2", Texts.t("diary.history.empty", patient)));
        add(first);
    }

    private void showEarlier() {
        if (earlier != null) add(before.apply(earlier));
        more.setEnabled(true);
    }

    private void add(DiaryPage page) {
        page.days().forEach(day -> shown.add(day(day)));
        earlier = page.earlier();
        more.setVisible(earlier != null);
    }

    private static Component day(LoggedDay day) {
        var section = of("section", "", txt("h3", "", DayWords.brief(day.day())));
        var checkIn = day.checkIn();
        if (checkIn != null) section.add(line("checkin", "heart", ReportWords.of(checkIn), checkIn.note()));
        day.visits().forEach(visit -> section.add(visit(visit, day.zone())));
        return section;
    }

    private static Component visit(LoggedVisit visit, ZoneId zone) {
        var report = visit.report();
        var rows = of("ul", "");
        visit.entries().forEach(entry -> rows.add(row(entry, zone)));
        var block = of("div", "visit");
        if (report != null) {
            var said = ReportWords.of(report);
            if (!said.isEmpty() || report.note() != null) block.add(line("said", "message", said, report.note()));
        }
        block.add(rows);
        return block;
    }

    private static Tag line(String look, String icon, String words, @Nullable String note) {
        var said = of("span", "", span("words", words));
        if (note != null) said.add(span("note", note));
        return of("p", look, icon(icon), said);
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
                span("grade " + occurrence.grade(), Texts.t("diary.history.grade." + occurrence.grade())));
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
