package org.plumbline.exercises.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseFilter;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.FindingLabels;
import org.plumbline.exercises.LibraryLabels;
import org.plumbline.kernel.ui.Tag;

/** The library: all exercises as cards, filtered, one of them open. The URL says which. */
@Route("library")
@Menu(title = "exercises.menu", icon = "book", order = 40)
@RolesAllowed({"THERAPIST", "CLINIC_MANAGER"})
@StyleSheet("pl/library.css")
class LibraryView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private final ExerciseLibrary library;
    private final FindingLabels findings;
    private final LibraryLabels labels;
    private final FilterBar filters;
    private final Tag count = txt("p", "", "");
    private final ExerciseCards cards;
    private final Div empty;
    private final ExerciseDetail detail;
    private LibraryState state = new LibraryState(ExerciseFilter.everything(), null);
    private @Nullable ExerciseFilter shown;

    LibraryView(ExerciseLibrary library, FindingLabels findings, LibraryLabels labels) {
        this.library = library;
        this.findings = findings;
        this.labels = labels;
        this.filters = new FilterBar(findings, labels, this::filter);
        this.cards = new ExerciseCards(library.all(), labels, this::open);
        this.detail = new ExerciseDetail(library, findings, labels, this::open, this::onlyFor);
        this.empty = empty();
        detail.addOpenedChangeListener(change -> openedOrClosed(change.isOpened()));
        count.attribute("aria-live", "polite");
        addClassNames("main", "library");
        add(div("top", div("ttl", new H1(t("exercises.library.title")), count)), div("tools", filters), cards, empty);
    }

    @Override
    public String getPageTitle() {
        return t("exercises.library.page-title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = LibraryState.of(event.getLocation().getQueryParameters(), findings, labels);
        filters.show(state.filter());
        show();
    }

    private void filter(ExerciseFilter filter) {
        state = new LibraryState(filter, null);
        UI.getCurrent().getPage().getHistory().replaceState(null, location());
        show();
    }

    private void open(ExerciseId exercise) {
        state = state.withOpen(exercise);
        UI.getCurrent().getPage().getHistory().pushState(null, location());
        show();
    }

    /** The person closed the details; where we did, the state says so already. */
    private void openedOrClosed(boolean opened) {
        if (opened || state.open() == null) return;
        state = state.withOpen(null);
        UI.getCurrent().getPage().getHistory().replaceState(null, location());
    }

    private void onlyFor(String finding) {
        state = new LibraryState(ExerciseFilter.finding(finding), null);
        UI.getCurrent().getPage().getHistory().pushState(null, location());
        filters.show(state.filter());
        show();
    }

    private void clear() {
        filter(ExerciseFilter.everything());
        filters.show(state.filter());
        filters.search().focus();
    }

    private Location location() {
        return new Location("library", state.query());
    }

    private void show() {
        if (!state.filter().equals(shown)) showCards();
        shown = state.filter();
        Exercise open = state.open() == null ? null : library.find(state.open()).orElse(null);
        if (open != null) detail.show(open);
        detail.setOpened(open != null);
    }

    private void showCards() {
        List<Exercise> found = library.search(state.filter());
        cards.show(found);
        cards.setVisible(!found.isEmpty());
        empty.setVisible(found.isEmpty());
        int all = library.all().size();
        count.setText(
                found.size() == all
                        ? t("exercises.library.count", all)
                        : t("exercises.library.count-of", found.size(), all));
    }

    private Div empty() {
        var clear = plainBtn(t("exercises.library.clear"));
        clear.addClickListener(click -> clear());
        return div("empty", txt("p", "", t("exercises.library.empty")), clear);
    }
}
