package org.plumbline.input;

import static org.plumbline.diary.TestCourse.birdDog;
import static org.plumbline.diary.TestCourse.bridge;
import static org.plumbline.patients.PatientDrafts.aDraft;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.assessments.AssessmentKind;
import org.plumbline.assessments.AssessmentLinks;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CourseOfTestsService;
import org.plumbline.assessments.RecordingService;
import org.plumbline.diary.TestCourse;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.identity.Role;
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
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestLogin;
import org.springframework.context.ApplicationContext;

/** The ways to each form: who opens it, in a clinic of its own, and what has happened there before. */
final class Doors {
    private static final String HIP = "hip_ir_prone";

    private final ApplicationContext beans;
    private final TestClinics clinics;
    private final Screen screen;
    private final LocalDate today;

    Doors(ApplicationContext beans, Screen screen, LocalDate today) {
        this.beans = beans;
        this.clinics = beans.getBean(TestClinics.class);
        this.screen = screen;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    private TestClinic begin() {
        screen.leave();
        return clinics.open();
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    static String someEmail() {
        return UUID.randomUUID() + "@clinic.test";
    }

    interface Where {
        String in(TestClinic clinic);
    }

    TestClinic join(Where path) {
        var clinic = begin();
        var address = path.in(clinic);
        TestLogin.out();
        screen.show(address);
        return clinic;
    }

    TestClinic manager(String path, String... presses) {
        var clinic = begin();
        TestLogin.as(clinic.manager());
        screen.show(path, presses);
        return clinic;
    }

    TestClinic therapist(Where path, String... presses) {
        var clinic = begin();
        clinic.staff("Lea Moser", Role.THERAPIST);
        TestLogin.as(clinic.therapist());
        screen.show(path.in(clinic), presses);
        return clinic;
    }

    TestClinic leave() {
        var clinic = begin();
        clinic.staff("Lea Moser", Role.THERAPIST);
        clinic.asTherapist(() -> bean(PatientService.class).register(aDraft().build()));
        TestLogin.as(clinic.manager());
        screen.show("clinic/staff");
        screen.press("Leaves");
        return clinic;
    }

    String registered(TestClinic clinic) {
        return page(register(clinic));
    }

    PatientId register(TestClinic clinic) {
        return TestCourse.registered(beans, clinic, today.minusDays(20), "Ruth Berger")
                .patient();
    }

    static String page(PatientId patient) {
        return PatientLinks.page(patient);
    }

    String ended(TestClinic clinic) {
        var patient = register(clinic);
        var episodes = bean(EpisodeService.class);
        clinic.asTherapist(
                () -> episodes.end(patient, episodes.care(patient).version(), today.minusDays(3), "Goals reached"));
        return page(patient);
    }

    PatientId course(TestClinic clinic) {
        return planned(clinic).patient();
    }

    TestCourse planned(TestClinic clinic) {
        var ruth = TestCourse.registered(beans, clinic, today.minusDays(9), "Ruth Berger");
        ruth.assign(today.minusDays(8), null, bridge(), birdDog());
        return ruth;
    }

    String paused(TestClinic clinic) {
        var patient = course(clinic);
        clinic.asTherapist(() -> bean(PauseService.class).agree(patient, today, today.plusDays(5)));
        return page(patient);
    }

    String held(TestClinic clinic) {
        var ruth = planned(clinic);
        clinics.as(ruth.person(), () -> bean(HoldService.class).raise(ruth.patient(), List.of("u1")));
        TestLogin.as(clinic.therapist());
        return page(ruth.patient());
    }

    TestClinic plan() {
        var clinic = therapist(each -> PlanLinks.builder(course(each)));
        screen.press(bean(ExerciseLibrary.class).get(bridge().exercise()).name());
        screen.press("Tempo and load");
        return clinic;
    }

    /** What a test found speaks against an exercise of the plan. */
    TestClinic heldBack() {
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
        screen.press(bean(ExerciseLibrary.class).get(deadBug).name());
        return clinic;
    }

    TestClinic stop() {
        var clinic = plan();
        screen.press("Stop this exercise now");
        return clinic;
    }

    TestClinic sheet(String act) {
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

    TestClinic sheet() {
        return therapist(clinic -> AssessmentLinks.sheet(started(clinic)));
    }

    PatientId started(TestClinic clinic) {
        var patient = register(clinic);
        clinic.asTherapist(() ->
                bean(AssessmentService.class).start(patient, AssessmentKind.INITIAL, List.of(ChosenTest.whole(HIP))));
        return patient;
    }

    TestClinic patient(boolean afterASession, String path, String... presses) {
        var clinic = begin();
        var ruth = planned(clinic);
        TestLogin.as(ruth.person());
        if (afterASession) {
            screen.show("today");
            screen.pressFirst("tick");
        }
        screen.show(path.formatted(ruth.prescriptions(today).getLast().id()), presses);
        return clinic;
    }
}
