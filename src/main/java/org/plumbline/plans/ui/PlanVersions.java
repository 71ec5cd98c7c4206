package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientPage;
import org.plumbline.plans.ComparisonWords;
import org.plumbline.plans.PlanComparison;
import org.plumbline.plans.PlanLinks;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.PlanVersion;
import org.plumbline.plans.PlanVersion.State;

/** Every version of the plan, newest first: from when to when, by whom and why; any two of them compared. */
final class PlanVersions {
    private final PlanService plans;
    private final ExerciseLibrary library;

    PlanVersions(PlanService plans, ExerciseLibrary library) {
        this.plans = plans;
        this.library = library;
    }

    Component build(PatientPage page) {
        var versions = plans.versions(page.patient(), page.episode().id());
        if (versions.isEmpty()) return empty(page);
        var cards = div("plan-versions");
        if (versions.size() > 1) cards.add(new VersionComparison(versions, library, page.today()));
        for (int i = 0; i < versions.size(); i++)
            cards.add(card(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null, page));
        return cards;
    }

    /** @param before the version with the number before, which it says what it did to */
    private Component card(PlanVersion version, @Nullable PlanVersion before, PatientPage page) {
        var card =
                of("article", "card plan-card version " + version.state().name().toLowerCase(java.util.Locale.ROOT));
        card.add(head(version, page), txt("p", "s13 ink3", made(version, page)));
        var why = version.why();
        if (why != null) card.add(txt("p", "reason", why));
        if (before != null) card.add(txt("p", "s13 ink2", against(version, before)));
        card.add(rows(version));
        return card;
    }

    private static Tag head(PlanVersion version, PatientPage page) {
        return of(
                "header",
                "",
                new H2(t("plans.version.title", version.no())),
                span(version.state() == State.IN_FORCE ? "bdg a" : "bdg o", t("plans.version." + version.state())),
                span("s13 ink3 end", days(version, page)));
    }

    private static String days(PlanVersion version, PatientPage page) {
        if (version.state() == State.REPLACED)
            return t("plans.version.was-for", PlanWords.day(version.from(), page.today()));
        var until = version.until();
        var from = PlanWords.day(version.from(), page.today());
        return until == null
                ? t("plans.version.from", from)
                : t("plans.version.from-until", from, PlanWords.day(until, page.today()));
    }

    private static String made(PlanVersion version, PatientPage page) {
        return t(
                "plans.version.by",
                version.by(),
                LocalDateTime.ofInstant(version.at(), page.zone()),
                PlanWords.minutesADay(version.burden()));
    }

    private String against(PlanVersion version, PlanVersion before) {
        return t(
                "plans.version.against",
                before.no(),
                ComparisonWords.summary(PlanComparison.of(before, version, library)));
    }

    /** The version of today stands open; the others unfold. */
    private Component rows(PlanVersion version) {
        var list = new PrescriptionList(version.prescriptions(), library);
        if (version.state() == State.IN_FORCE || version.state() == State.WAITING) return list;
        return of(
                "details",
                "",
                txt(
                        "summary",
                        "",
                        t("plans.version.exercises", version.prescriptions().size())),
                list);
    }

    private static Component empty(PatientPage page) {
        var card =
                of("section", "card plan-card", new H2(t("plans.card.title")), txt("p", "ink2", t("plans.card.empty")));
        if (!page.episode().open()) return card;
        var make = btn(t("plans.card.make"), "plus", "pill");
        make.addClickListener(event -> UI.getCurrent().navigate(PlanLinks.builder(page.patient())));
        card.add(make);
        return card;
    }
}
