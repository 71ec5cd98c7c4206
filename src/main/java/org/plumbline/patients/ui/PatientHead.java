package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.avatar;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import java.text.ListFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientRecord;

/** Who it is, where the course stands, who cares, and what can be done. */
final class PatientHead extends Composite<Header> {
    PatientHead(PatientRecord record, PatientPage page, List<Component> actions) {
        var team = page.former() ? Stream.<String>empty() : Stream.of(t("patients.page.team", names(record.team())));
        var facts = Stream.concat(Stream.of(t("patients.page.years", record.age()), course(page)), team)
                .map(fact -> (Component) span("", fact))
                .toArray(Component[]::new);
        var head = getContent();
        head.setClassName("pt-head");
        head.add(
                avatar(record.name(), "l"),
                div("grow", new H1(record.name()), of("p", "pt-facts", facts)),
                div("pt-acts", actions.toArray(Component[]::new)));
    }

    private static String course(PatientPage page) {
        var episode = page.episode();
        var end = episode.end();
        if (end != null) return t("patients.page.ended", episode.start(), end);
        var week = episode.week(page.today());
        if (week > episode.plannedWeeks())
            return t("patients.page.since.over", episode.start(), week, episode.plannedWeeks());
        var thisYear = episode.start().getYear() == page.today().getYear();
        return t(
                thisYear ? "patients.page.since" : "patients.page.since.year",
                episode.start(),
                week,
                episode.plannedWeeks());
    }

    private String names(List<String> team) {
        return ListFormat.getInstance(Locale.UK, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(team);
    }
}
