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
import org.plumbline.patients.PatientRecord;

/** Who it is, where the course stands, who cares, and what can be done. */
final class PatientHead extends Composite<Header> {
    PatientHead(PatientRecord record, List<Component> actions) {
        var facts = Stream.of(
                        t("patients.page.years", record.age()),
                        course(record),
                        t("patients.page.team", names(record.team())))
                .map(fact -> (Component) span("", fact))
                .toArray(Component[]::new);
        var head = getContent();
        head.setClassName("pt-head");
        head.add(
                avatar(record.name(), "l"),
                div("grow", new H1(record.name()), of("p", "pt-facts", facts)),
                div("pt-acts", actions.toArray(Component[]::new)));
    }

    private static String course(PatientRecord record) {
        var episode = record.episode();
        var end = episode.end();
        if (end != null) return t("patients.page.ended", episode.start(), end);
        var week = episode.week(record.today());
        if (week > episode.plannedWeeks())
            return t("patients.page.since.over", episode.start(), week, episode.plannedWeeks());
        var thisYear = episode.start().getYear() == record.today().getYear();
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
