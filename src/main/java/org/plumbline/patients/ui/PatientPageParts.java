package org.plumbline.patients.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.kernel.NotFound;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageAction;
import org.plumbline.patients.PatientPageChoice;
import org.plumbline.patients.PatientPageSection;
import org.springframework.beans.factory.ObjectProvider;

/** What the modules add to the patient page, in order. */
@org.springframework.stereotype.Component
class PatientPageParts {
    private static final List<String> TABS = List.of(
            PatientPageSection.OVERVIEW,
            PatientPageSection.ASSESSMENTS,
            PatientPageSection.PLAN,
            PatientPageSection.DIARY);

    private final List<PatientPageSection> sections;
    private final List<PatientPageAction> actions;
    private final List<PatientPageChoice> choices;

    PatientPageParts(
            ObjectProvider<PatientPageSection> sections,
            ObjectProvider<PatientPageAction> actions,
            ObjectProvider<PatientPageChoice> choices) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(PatientPageSection::order))
                .toList();
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(PatientPageAction::order))
                .toList();
        this.choices = choices.stream()
                .sorted(Comparator.comparingInt(PatientPageChoice::order))
                .toList();
        this.sections.forEach(PatientPageParts::checkTab);
    }

    /** The tabs that hold something; the overview always does. */
    List<String> tabs() {
        return TABS.stream()
                .filter(tab -> PatientPageSection.OVERVIEW.equals(tab) || holdsSomething(tab))
                .toList();
    }

    /** The tab of a segment of the address. @throws NotFound where there is none */
    String tab(Optional<String> segment) {
        if (segment.isEmpty()) return PatientPageSection.OVERVIEW;
        return tabs().stream()
                .filter(tab -> PatientLinks.segment(tab).equals(segment.get()))
                .findFirst()
                .orElseThrow(() -> new NotFound("tab " + segment.get()));
    }

    List<PatientPageSection> sections(String tab, PatientPage page) {
        return sections.stream()
                .filter(section -> tab.equals(section.tab()))
                .filter(section -> !page.former() || section.tellsOfFormerCourses())
                .toList();
    }

    List<Component> actions(PatientPage page) {
        return actions.stream().flatMap(action -> action.build(page).stream()).toList();
    }

    /** For the menu. */
    List<PatientPageChoice> choices(PatientPage page) {
        if (page.former()) return List.of();
        return choices.stream().filter(choice -> choice.label(page).isPresent()).toList();
    }

    private boolean holdsSomething(String tab) {
        return sections.stream().anyMatch(section -> tab.equals(section.tab()));
    }

    private static void checkTab(PatientPageSection section) {
        if (!TABS.contains(section.tab()))
            throw new IllegalStateException("%s belongs to no tab: %s".formatted(section.titleKey(), section.tab()));
    }
}
