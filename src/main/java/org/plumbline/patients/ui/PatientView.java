package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.kernel.NotFound;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.patients.PatientPageSection.Place;
import org.plumbline.patients.PatientRecord;
import org.plumbline.patients.PatientService;

/** The whole course of a patient on one page; the tab is in the address. */
@Route(PatientLinks.ROUTE + "/:tab?")
@RolesAllowed("THERAPIST")
@StyleSheet("pl/assess.css")
@StyleSheet("pl/plan.css")
@StyleSheet("pl/diary.css")
class PatientView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final Pattern COURSE_NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    private final PatientService service;
    private final PatientPageParts parts;
    private final PatientDialogsInPage dialogs;
    private final EpisodeService episodes;
    private final ZoneId clinicZone;
    private String title = "";

    PatientView(
            PatientService service,
            PatientPageParts parts,
            PatientDialogsInPage dialogs,
            EpisodeService episodes,
            ClinicDirectory clinics) {
        this.service = service;
        this.parts = parts;
        this.dialogs = dialogs;
        this.episodes = episodes;
        this.clinicZone = clinics.current().zone();
        setClassName("main pt");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var patient = patient(parameters.get(PatientLinks.PARAMETER).orElse(""));
        show(patient, parts.tab(parameters.get("tab")), course(event.getLocation()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** @param course its number, the first one being 1; nothing for the current one */
    private void show(PatientId patient, String tab, OptionalInt course) {
        var record = service.record(patient);
        var page = page(record, course);
        var courses = new Courses(record, page.episode());
        title = t("patients.page.title", record.name(), t("patients.tab." + tab));
        removeAll();
        add(
                new PatientHead(record, page, actions(page, () -> show(patient, tab, course))),
                new PatientTabs(courses, tab, parts.tabs()),
                body(record, page, courses, tab));
    }

    private static PatientPage page(PatientRecord record, OptionalInt course) {
        if (course.isEmpty()) return record.page();
        if (course.getAsInt() > record.courses().size()) throw new NotFound("course " + course.getAsInt());
        return record.page(record.courses().get(course.getAsInt() - 1));
    }

    private List<Component> actions(PatientPage page, Runnable again) {
        var actions = new ArrayList<>(parts.actions(page));
        var choices = parts.choices(page);
        if (!choices.isEmpty()) actions.addFirst(new MoreMenu(choices, page, again));
        return actions;
    }

    private Component body(PatientRecord record, PatientPage page, Courses courses, String tab) {
        var body = div("pt-body");
        var columns = new Columns();
        var overview = PatientPageSection.OVERVIEW.equals(tab);
        if (courses.several()) body.add(new CourseChoice(courses, tab));
        if (page.former()) body.add(new FormerNote(episodes, page, courses, tab));
        else if (overview) addNotes(record, body);
        for (var section : parts.sections(tab, page)) {
            var frame = new SectionFrame(section, page);
            if (section.place() == Place.TOP) body.add(frame);
            else columns.add(section.place(), frame);
        }
        if (overview && !page.former()) columns.addLast(recordCard(record));
        body.add(columns);
        return body;
    }

    private void addNotes(PatientRecord record, Div body) {
        if (!record.episode().open()) body.add(new EndedNote(episodes, record.page(), () -> overview(record)));
        else if (AccessNote.isNeeded(record.access()))
            body.add(new AccessNote(record.access(), clinicZone, () -> invite(record)));
    }

    private Component recordCard(PatientRecord record) {
        return new RecordCard(
                record,
                clinicZone,
                new RecordCard.Acts(
                        () -> dialogs.openEdit(record, () -> overview(record)),
                        () -> invite(record),
                        () -> dialogs.openRevocation(record, () -> overview(record))));
    }

    private void invite(PatientRecord record) {
        dialogs.openInvitation(record, () -> overview(record));
    }

    private void overview(PatientRecord record) {
        show(record.id(), PatientPageSection.OVERVIEW, OptionalInt.empty());
    }

    private static OptionalInt course(Location location) {
        var typed = location.getQueryParameters().getSingleParameter(PatientLinks.COURSE);
        if (typed.isEmpty()) return OptionalInt.empty();
        if (!COURSE_NUMBER.matcher(typed.get()).matches()) throw new NotFound("course " + typed.get());
        return OptionalInt.of(Integer.parseInt(typed.get()));
    }

    private static PatientId patient(String segment) {
        try {
            return new PatientId(UUID.fromString(segment));
        } catch (IllegalArgumentException e) {
            throw new NotFound("patient " + segment);
        }
    }
}
