package org.plumbline.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.diary.TestCourse.birdDog;
import static org.plumbline.diary.TestCourse.bridge;
import static org.plumbline.patients.PatientDrafts.aDraft;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.provider.HasListDataView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.assessments.AssessmentKind;
import org.plumbline.assessments.AssessmentLinks;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CourseOfTestsService;
import org.plumbline.assessments.RecordingService;
import org.plumbline.diary.TestCourse;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.identity.Memberships;
import org.plumbline.identity.Role;
import org.plumbline.input.Given.Fate;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.Overruled;
import org.plumbline.plans.PauseService;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanLinks;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.PlanTestbed;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every field of every form, found where it stands, is given what people mistype, paste and send. What is refused is said
 * beside the field, stays as it was typed and leaves no row behind; what is taken is kept as it was typed.
 */
@PlumblineTest
class EveryFormTest extends SpringBrowserlessTest {
    /** Fields that choose or search and keep nothing, and those whose test is named. */
    private static final List<String> ELSEWHERE = List.of(
            "CaseloadHead", // EveryAddressTest
            "CaseloadTools",
            "FilterBar", // EveryAddressTest
            "CourseChartCard",
            "CourseDaysCard",
            "ExerciseDetail",
            "VersionComparison",
            "LeadlessCard",
            "LoginView", // OutsideInputTest: the server reads what is posted, not the fields
            "SetupForm", // SetupFormTest
            "StartPanel",
            "TestChoice",
            // WholeCatalogueEntryTest, AssessViewTest
            "NumberEntry",
            "TextEntry",
            "OneOfEntry",
            "SelectEntry",
            "TicksEntry");

    private static final String HIP = "hip_ir_prone";

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestClinics clinics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Map<String, Form> forms = forms();
    private final List<String> faults = new ArrayList<>();
    private Rows rows;
    private LocalDate today;

    @BeforeEach
    void look() {
        rows = new Rows(jdbc, clinics.open());
        today = LocalDate.now(clock.withZone(TestClinics.ZONE));
    }

    private Map<String, Form> forms() {
        var all = new LinkedHashMap<String, Form>();
        all.put(
                "join",
                Form.of(
                        "CredentialsForm",
                        () -> join(clinic -> clinics.as(
                                clinic.manager(),
                                () -> bean(Memberships.class)
                                        .link(bean(Memberships.class).invite("Nora Lang", someEmail(), Role.THERAPIST))
                                        .path())),
                        "Join",
                        "New password",
                        "blue stool by the sea"));
        all.put(
                "new password",
                Form.of(
                        "CredentialsForm",
                        () -> join(clinic -> clinics.as(
                                clinic.manager(),
                                () -> bean(Memberships.class)
                                        .link(clinic.therapist().membership(Role.THERAPIST))
                                        .path())),
                        "Save and sign in",
                        "New password",
                        "blue stool by the sea"));
        all.put(
                "invite a colleague",
                Form.of(
                        "InviteForm",
                        () -> manager("clinic/staff", "Invite"),
                        "Make the link",
                        "Name",
                        "Nora Lang",
                        "E-mail",
                        "nora.lang@clinic.test"));
        all.put("a colleague leaves", Form.of("LeaveDialog", this::leave, "End access", "New lead", "Lea Moser"));
        all.put(
                "settings",
                Form.of("ClinicFields LimitRow", () -> manager("clinic/settings"), "Save", "Name", "Southside"));
        all.put(
                "new patient",
                Form.of(
                        "PatientForm",
                        () -> therapist(clinic -> "caseload", "New patient"),
                        "Add patient",
                        "Name",
                        "Ruth Berger",
                        "Date of birth",
                        LocalDate.of(1985, 3, 14)));
        all.put(
                "edit a record",
                Form.of(
                        "PatientForm",
                        () -> therapist(this::registered, "Edit record"),
                        "Save",
                        "Name",
                        "Ruth Berger",
                        "Time zone",
                        "Asia/Tokyo"));
        all.put(
                "hand over",
                Form.of(
                        "HandOver",
                        () -> therapist(this::registered, "Hand over …"),
                        "Hand over",
                        "Who is responsible from now on",
                        "Lea Moser"));
        all.put(
                "care team",
                Form.of("Team", () -> therapist(this::registered, "Care team …"), "Add", "A colleague", "Lea Moser"));
        all.put(
                "time zone",
                Form.of(
                        "ZoneMove",
                        () -> therapist(this::registered, "Time zone …"),
                        "Move",
                        "Time zone",
                        "Asia/Tokyo"));
        all.put(
                "end of a course",
                Form.of(
                        "EndCourse",
                        () -> therapist(this::registered, "End the course …"),
                        "End the course",
                        "Why it ends",
                        "Goals reached"));
        all.put(
                "end by mistake",
                Form.of(
                        "VoidEnd",
                        () -> therapist(this::ended, "Ended by mistake …"),
                        "Go on with the course",
                        "Why the end was a mistake",
                        "Wrong patient"));
        all.put("a new course", Form.of("ComeBack", () -> therapist(this::ended, "New course …"), "Begin"));
        all.put(
                "pause",
                Form.of(
                        "AgreePause",
                        () -> therapist(clinic -> page(course(clinic)), "Pause …"),
                        "Pause",
                        "Last day without exercises",
                        LocalDate.now(Clock.systemUTC()).plusDays(6)));
        all.put(
                "void a pause",
                Form.of(
                        "WithdrawPause",
                        () -> therapist(this::paused, "Void"),
                        "Void",
                        "Why it was a mistake",
                        "Wrong patient"));
        all.put(
                "lift a hold",
                Form.of(
                        "LiftDialog",
                        () -> therapist(this::held, "Let the exercises start again"),
                        "Lift the hold",
                        "Why may the exercises start again?",
                        "Called her: the leg is strong again"));
        all.put(
                "plan",
                Form.of(
                        "DoseFields EffortFields RowEditor ScheduleFields AssignBar",
                        this::plan,
                        "Assign plan 2",
                        "Why it changed",
                        "Ready for more",
                        "Load",
                        "WEIGHT",
                        "Weight",
                        "2,5",
                        "Times",
                        7));
        all.put(
                "against a rule",
                Form.of(
                                "OverruleField",
                                this::heldBack,
                                "Assign plan 2",
                                "Why it changed",
                                "Ready for more",
                                "Why it is prescribed nevertheless",
                                "Tested without pain")
                        .partOf("overrule"));
        all.put(
                "stop an exercise",
                Form.of("StopDialog", this::stop, "Stop it now", "Why", "Pain 8 during the exercise"));
        all.put("amend tests", Form.of("ReasonDialog", () -> sheet("Amend"), "Amend", "Reason", "Read off wrongly"));
        all.put("void tests", Form.of("ReasonDialog", () -> sheet("Void"), "Void", "Reason", "Of somebody else"));
        all.put(
                "body",
                Form.of("HeadFields", this::sheet, "", "Height", "171", "Weight", "70")
                        .partOf("headfields"));
        all.put("how much was done", Form.of("AmountForm", () -> patient(false, "today/%s"), "Save as done"));
        all.put(
                "how a session was",
                Form.of("LogView", () -> patient(true, "today/log", "3"), "Save", "note", "Went well"));
        all.put(
                "check-in",
                Form.of("CheckInView", () -> patient(false, "check-in", "3"), "Save", "note", "Slept on the sofa"));
        return all;
    }

    static List<String> names() {
        return List.copyOf(new EveryFormTest().forms.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatever_is_given_to_a_field_is_kept_as_typed_or_refused_beside_it(String name) {
        var form = forms.get(name);
        var clinic = form.open().get();
        int fields = 0;
        while (fields < fields(form).size()) {
            for (var given : Given.to(fields(form).get(fields), today)) clinic = attempt(form, clinic, fields, given);
            fields++;
        }

        assertThat(fields).as("fields of “%s”", name).isPositive();
        assertThat(faults).isEmpty();
    }

    private TestClinic attempt(Form form, TestClinic clinic, int place, Given given) {
        makeSound(form);
        var field = fields(form).get(place);
        var was = field.getValue();
        var before = rows.mark(clinic);
        var what = Given.caption(field) + ": " + given.words() + ": ";
        try {
            given.into(field);
            if (!form.submit().isEmpty()) press(form.submit());
        } catch (UnsupportedOperationException signsIn) {
            // once all is stored: the session of a browserless test takes no new id
        } catch (RuntimeException e) {
            faults.add(what + "broke with " + e);
            return form.open().get();
        }
        if (!rows.mark(clinic).equals(before)) {
            if (given.fate() == Fate.REFUSED) faults.add(what + "was taken");
            if (isToBeRead(field, given) && !rows.hold(clinic, Given.PLAIN)) faults.add(what + "was changed");
            return form.open().get();
        }
        var now = fields(form);
        if (now.size() <= place || now.get(place) != field) {
            faults.add(what + "the form went, and nothing was kept");
            return form.open().get();
        }
        if (!given.standsIn(field)) faults.add(what + "is lost, there is " + field.getValue());
        var told = given.fate() == Fate.REFUSED ? isTold(field) : now.stream().anyMatch(this::isTold);
        if (!told) faults.add(what + "nothing is said beside it");
        Given.set(field, was);
        return clinic;
    }

    private static boolean isToBeRead(AbstractField<?, ?> field, Given given) {
        return Given.PLAIN.equals(given.value()) && !(field instanceof PasswordField);
    }

    private boolean isTold(AbstractField<?, ?> field) {
        if (!(field instanceof HasValidation validated) || !validated.isInvalid()) return false;
        var words = validated.getErrorMessage();
        return words != null && !words.isBlank() && !words.startsWith("!");
    }

    private void makeSound(Form form) {
        form.sound()
                .forEach((caption, value) -> fields().stream()
                        .filter(each -> caption.equals(Given.caption(each))
                                || caption.equals("note") && each.hasClassName("words"))
                        .findFirst()
                        .ifPresent(each -> Given.set(each, value(each, value))));
    }

    /** Of a list the entry that bears the name. */
    private static Object value(AbstractField<?, ?> field, Object value) {
        if (!(value instanceof String name) || field instanceof TextFieldBase) return value;
        return ((HasListDataView<?, ?>) field)
                .getListDataView()
                .getItems()
                .filter(each -> each.toString().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private List<AbstractField<?, ?>> fields(Form form) {
        return fields().stream().filter(each -> isWithin(each, form.within())).toList();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private List<AbstractField<?, ?>> fields() {
        var found = new ArrayList<AbstractField<?, ?>>();
        Stream<AbstractField> shown = dialog().map(dialog -> $(AbstractField.class, dialog).all().stream())
                .orElseGet(() -> $(AbstractField.class, (Component) getCurrentView()).all().stream());
        shown.filter(each -> !((HasValue<?, ?>) each).isReadOnly()).forEach(found::add);
        return found;
    }

    private static boolean isWithin(Component field, String className) {
        return className.isEmpty()
                || Stream.iterate(Optional.of(field), Optional::isPresent, each -> each.flatMap(Component::getParent))
                        .flatMap(Optional::stream)
                        .anyMatch(each -> each.getElement().getClassList().contains(className));
    }

    private Optional<Dialog> dialog() {
        var open = $(Dialog.class).all();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast());
    }

    private void press(String text) {
        var within = dialog().map(Component.class::cast).orElse((Component) getCurrentView());
        var native_ = $(NativeButton.class, within).withText(text).all();
        if (native_.isEmpty())
            test($(Button.class, within).withText(text).all().getFirst()).click();
        else test(native_.getFirst()).click();
    }

    // ---- where the forms are

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    private static String someEmail() {
        return UUID.randomUUID() + "@clinic.test";
    }

    /** Whoever was here leaves, before somebody else comes. */
    private TestClinic begin() {
        $(Dialog.class).all().forEach(Dialog::close);
        UI.getCurrent().navigate("join/none");
        return clinics.open();
    }

    private interface Where {
        String in(TestClinic clinic);
    }

    private TestClinic join(Where path) {
        var clinic = begin();
        var address = path.in(clinic);
        TestLogin.out();
        show(address);
        return clinic;
    }

    private TestClinic manager(String path, String... presses) {
        var clinic = begin();
        TestLogin.as(clinic.manager());
        show(path, presses);
        return clinic;
    }

    private TestClinic therapist(Where path, String... presses) {
        var clinic = begin();
        clinic.staff("Lea Moser", Role.THERAPIST);
        TestLogin.as(clinic.therapist());
        show(path.in(clinic), presses);
        return clinic;
    }

    private void show(String path, String... presses) {
        UI.getCurrent().navigate(path);
        for (var each : presses) press(each);
    }

    private TestClinic leave() {
        var clinic = begin();
        clinic.staff("Lea Moser", Role.THERAPIST);
        clinic.asTherapist(() -> bean(PatientService.class).register(aDraft().build()));
        TestLogin.as(clinic.manager());
        show("clinic/staff");
        test($(Button.class).withText("Leaves").all().get(0)).click();
        return clinic;
    }

    private String registered(TestClinic clinic) {
        return page(register(clinic));
    }

    private PatientId register(TestClinic clinic) {
        return TestCourse.registered(beans, clinic, today.minusDays(20), "Ruth Berger")
                .patient();
    }

    private static String page(PatientId patient) {
        return PatientLinks.page(patient);
    }

    private String ended(TestClinic clinic) {
        var patient = register(clinic);
        var episodes = bean(EpisodeService.class);
        clinic.asTherapist(
                () -> episodes.end(patient, episodes.care(patient).version(), today.minusDays(3), "Goals reached"));
        return page(patient);
    }

    private PatientId course(TestClinic clinic) {
        return planned(clinic).patient();
    }

    private TestCourse planned(TestClinic clinic) {
        var ruth = TestCourse.registered(beans, clinic, today.minusDays(9), "Ruth Berger");
        ruth.assign(today.minusDays(8), null, bridge(), birdDog());
        return ruth;
    }

    private String paused(TestClinic clinic) {
        var patient = course(clinic);
        clinic.asTherapist(() -> bean(PauseService.class).agree(patient, today, today.plusDays(5)));
        return page(patient);
    }

    private String held(TestClinic clinic) {
        var ruth = planned(clinic);
        clinics.as(ruth.person(), () -> bean(HoldService.class).raise(ruth.patient(), List.of("u1")));
        TestLogin.as(clinic.therapist());
        return page(ruth.patient());
    }

    private TestClinic plan() {
        var clinic = therapist(each -> PlanLinks.builder(course(each)));
        press(bean(ExerciseLibrary.class).get(bridge().exercise()).name());
        press("Tempo and load");
        return clinic;
    }

    /** What a test found speaks against an exercise of the plan. */
    private TestClinic heldBack() {
        var deadBug = new ExerciseId("dead-bug-1-heel-tap");
        var clinic = therapist(each -> {
            var patient = register(each);
            each.asTherapist(() -> {
                var service = bean(AssessmentService.class);
                var sheet = service.start(
                        patient,
                        AssessmentKind.INITIAL,
                        List.of(ChosenTest.whole("mcgill_battery"), ChosenTest.whole("prone_plank")));
                var recording = bean(RecordingService.class);
                recording.record(patient, sheet, "mcgill_battery", Map.of("flexor_s", 120, "extensor_s", 40), 0);
                recording.record(patient, sheet, "prone_plank", Map.of("hold_s", 5), 0);
                service.sign(patient, sheet);
                var row = bean(PlanTestbed.class).row(deadBug).overruling(new Overruled("what a rule says", "Light"));
                bean(PlanService.class).assign(patient, PlanDraft.first(List.of(row)));
            });
            return PlanLinks.builder(patient);
        });
        press(bean(ExerciseLibrary.class).get(deadBug).name());
        return clinic;
    }

    private TestClinic stop() {
        var clinic = plan();
        press("Stop this exercise now");
        return clinic;
    }

    private TestClinic sheet(String act) {
        return therapist(
                clinic -> {
                    var patient = started(clinic);
                    var service = bean(AssessmentService.class);
                    clinic.asTherapist(() -> {
                        var sheet = bean(CourseOfTestsService.class)
                                .course(patient)
                                .open()
                                .id();
                        bean(RecordingService.class).record(patient, sheet, HIP, Map.of("ir_deg.left", 31), 0);
                        service.sign(patient, sheet);
                    });
                    return page(patient) + "/assessments";
                },
                act);
    }

    private TestClinic sheet() {
        return therapist(clinic -> AssessmentLinks.sheet(started(clinic)));
    }

    private PatientId started(TestClinic clinic) {
        var patient = register(clinic);
        clinic.asTherapist(() ->
                bean(AssessmentService.class).start(patient, AssessmentKind.INITIAL, List.of(ChosenTest.whole(HIP))));
        return patient;
    }

    private TestClinic patient(boolean afterASession, String path, String... presses) {
        var clinic = begin();
        var ruth = planned(clinic);
        TestLogin.as(ruth.person());
        if (afterASession) {
            show("today");
            test($(NativeButton.class).withClassName("tick").all().getFirst()).click();
        }
        show(path.formatted(ruth.prescriptions(today).getLast().id()), presses);
        return clinic;
    }

    // ---- nobody is forgotten

    @Test
    void every_class_that_makes_a_field_is_looked_at_here_or_says_where() throws IOException {
        var named = new TreeSet<>(ELSEWHERE);
        forms.values().forEach(form -> named.addAll(form.made()));

        assertThat(makers()).as("a new form says here how it is opened").containsExactlyInAnyOrderElementsOf(named);
    }

    private static TreeSet<String> makers() throws IOException {
        var field = Pattern.compile("new (TextField|TextArea|EmailField|PasswordField|NumberField|IntegerField"
                + "|BigDecimalField|DatePicker|TimePicker|DateTimePicker|ComboBox|MultiSelectComboBox|Select"
                + "|RadioButtonGroup|CheckboxGroup|Checkbox|DayField|ReasonField|NoteField|ParsedField|FromDay"
                + "|ZoneField|Stepper)(<.*>)?\\(");
        var makers = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/plumbline"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList())
                if (field.matcher(Files.readString(file)).find())
                    makers.add(file.getFileName().toString().replace(".java", ""));
        }
        return makers;
    }
}
