package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.avatar;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.plumbline.assessments.AssessmentKind;
import org.plumbline.assessments.AssessmentLinks;
import org.plumbline.assessments.AssessmentRefused;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CourseOfTests;
import org.plumbline.assessments.CourseOfTestsService;
import org.plumbline.assessments.Sheet;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.kernel.NotFound;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientRecord;
import org.plumbline.patients.PatientService;

/** The test sheet’s page: finds the patient, offers sets, or shows the sheet that is open. */
@Route(AssessmentLinks.ROUTE)
@RolesAllowed("THERAPIST")
@StyleSheet("pl/assess.css")
class AssessView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final int TOLD_MILLIS = 6000;

    private final AssessmentService service;
    private final CourseOfTestsService courses;
    private final PatientOffice.Services services;
    private final PatientService patients;
    private final ClinicalCatalogue catalogue;
    private final ResultWords words;
    private final TestFigures figures;
    private String title = "";

    AssessView(
            AssessmentService service,
            CourseOfTestsService courses,
            PatientOffice.Services services,
            PatientService patients,
            ClinicalCatalogue catalogue,
            ResultWords words,
            TestFigures figures) {
        this.service = service;
        this.courses = courses;
        this.services = services;
        this.patients = patients;
        this.catalogue = catalogue;
        this.words = words;
        this.figures = figures;
        addClassNames("main", "assess");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var first = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AssessmentLinks.TEST)
                .orElse("1");
        show(patient(event.getRouteParameters().get(PatientLinks.PARAMETER).orElse("")), place(first));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** From 0; whatever stands in the address. */
    private static int place(String test) {
        return test.matches("[1-9][0-9]?") ? Integer.parseInt(test) - 1 : 0;
    }

    private void show(PatientId patient, int first) {
        var record = patients.record(patient);
        var course = courses.course(patient);
        title = t("assessments.page.title", record.name());
        removeAll();
        var sheet = course.open();
        if (sheet != null) addSheet(record, course, sheet, first);
        else add(head(record), course.episode().open() ? start(record, course) : ended());
    }

    private static Component head(PatientRecord record) {
        return div(
                "top",
                avatar(record.name(), ""),
                div("ttl", new H1(t("assessments.page.title", record.name()))),
                new Anchor(PatientLinks.page(record.id()), t("assessments.sheet.back")));
    }

    private static Component ended() {
        return div("ended", txt("p", "", t("assessments.refused.no-open-episode")));
    }

    private Component start(PatientRecord record, CourseOfTests course) {
        return new StartPanel(catalogue, words, course, (kind, tests) -> start(record.id(), kind, tests));
    }

    private void start(PatientId patient, AssessmentKind kind, List<ChosenTest> tests) {
        try {
            service.start(patient, kind, tests);
        } catch (AssessmentRefused refused) {
            tell(t(refused.key(), refused.arguments()));
        }
        show(patient, 0);
    }

    private void addSheet(PatientRecord record, CourseOfTests course, Sheet sheet, int first) {
        var kind = sheet.amends() == null ? sheet.kind().name() : "AMENDMENT";
        var bar = new SheetBar(
                record.id(),
                record.name(),
                t("assessments.sheet.title." + kind, record.name()),
                DateTimeFormatter.ofPattern(t("assessments.sheet.day"), Locale.UK)
                        .format(sheet.day()),
                sheet.amendReason());
        var sex = record.sex();
        var person = new Norms.Person(record.age(), sex == null ? null : sex.code());
        var office = new PatientOffice(services, record, sheet);
        bar.serve(office::discard, office::askToAbandon);
        add(bar, new SheetPanel(catalogue, words, figures, person, course, first, bar, office));
    }

    private static void tell(String message) {
        Notification.show(message, TOLD_MILLIS, Notification.Position.BOTTOM_START);
    }

    private static PatientId patient(String segment) {
        try {
            return new PatientId(UUID.fromString(segment));
        } catch (IllegalArgumentException e) {
            throw new NotFound("patient " + segment);
        }
    }
}
