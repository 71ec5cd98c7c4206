package org.plumbline.journey;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.adherence.Care;
import org.plumbline.assessments.AssessmentId;
import org.plumbline.assessments.AssessmentKind;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.FindingInfo;
import org.plumbline.assessments.RecordingService;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.identity.InvitationLink;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanService;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * A clinic some weeks into its work, made through the services: every view has something to show. Ruth Berger has findings,
 * a plan in its second version and four weeks of log; five others make the clinic large enough to have figures.
 */
final class LivedInClinic {
    private static final int WEEKS = 4;
    private static final int OTHERS = 5;

    private final LocalDate today = LocalDate.now(TestClinics.ZONE);
    private final LocalDate firstDay = today.minusWeeks(WEEKS);
    private final Care care;
    private final AssessmentService assessments;
    private final RecordingService recording;
    private final PlanService plans;
    private final PatientService patients;
    private final ExerciseLibrary library;
    private final PatientId ruth;
    private final PatientId newcomer;
    private final PatientId beingTested;

    private LivedInClinic(AutowireCapableBeanFactory beans) {
        care = beans.createBean(Care.class);
        assessments = beans.getBean(AssessmentService.class);
        recording = beans.getBean(RecordingService.class);
        plans = beans.getBean(PlanService.class);
        patients = beans.getBean(PatientService.class);
        library = beans.getBean(ExerciseLibrary.class);
        ruth = care.register("Ruth Berger", firstDay);
        newcomer = care.register("Otto Neumann", today);
        beingTested = care.register("Paula Lang", today);
    }

    static LivedInClinic fill(AutowireCapableBeanFactory beans) {
        var clinic = new LivedInClinic(beans);
        clinic.care.clinic().staff("Lea Brandt", Role.THERAPIST);
        clinic.treatRuth();
        clinic.care.asTherapist(clinic.today, () -> clinic.record(clinic.beingTested, "short_back_set"));
        for (int i = 0; i < OTHERS; i++) clinic.treat("Patient " + (char) ('A' + i), i + 1);
        return clinic;
    }

    PatientId ruth() {
        return ruth;
    }

    /** Registered today, nothing else yet. */
    PatientId newcomer() {
        return newcomer;
    }

    /** A sheet of hers is open. */
    PatientId beingTested() {
        return beingTested;
    }

    SignedIn therapist() {
        return care.clinic().therapist();
    }

    SignedIn manager() {
        return care.clinic().manager();
    }

    SignedIn patient() {
        return care.account(ruth);
    }

    /** A fresh link to join by. */
    InvitationLink invitation() {
        return care.asTherapist(today, () -> patients.invite(newcomer));
    }

    private void treatRuth() {
        var findings = care.asTherapist(firstDay, this::assess);
        var bridge = row("bridge-1-double", null);
        var answer = row("hip-flexor-half-kneel", findings.getFirst());
        care.asTherapist(firstDay, () -> plans.assign(ruth, PlanDraft.first(List.of(bridge, answer))));
        logUntil(ruth, firstDay.plusDays(14), 2);
        care.asTherapist(
                firstDay.plusDays(14),
                () -> plans.assign(
                        ruth,
                        PlanDraft.edit(
                                1,
                                "The stretch goes well; the bird dog is new.",
                                List.of(bridge, answer, row("bird-dog-3-opposite", findings.getFirst())))));
        logUntil(ruth, today, 3);
        care.asTherapist(today.minusDays(2), () -> {
            findNeurologicalLoss();
            return ruth;
        });
        care.log(ruth, today);
    }

    private List<FindingInfo> assess() {
        return assessments.sign(ruth, record(ruth, "short_back_set"));
    }

    private AssessmentId record(PatientId patient, String set) {
        var sheet = assessments.startSet(patient, AssessmentKind.INITIAL, set);
        results().forEach((test, fields) -> recording.record(patient, sheet, test, fields, 0));
        return sheet;
    }

    /** A finding of safety: what only a therapist lifts. */
    private void findNeurologicalLoss() {
        var sheet = assessments.start(
                ruth, AssessmentKind.REVIEW, List.of(ChosenTest.whole("slump"), ChosenTest.whole("neuro_screen")));
        recording.record(ruth, sheet, "slump", Map.of("result.left", "positive"), 0);
        recording.record(ruth, sheet, "neuro_screen", Map.of("reflex.knee.left", "absent"), 0);
        assessments.sign(ruth, sheet);
    }

    private static Map<String, Map<String, Object>> results() {
        var results = new LinkedHashMap<String, Map<String, Object>>();
        results.put(
                "luomajoki_battery",
                Map.of("result.lmc_waiters_bow", "incorrect", "fault.lmc_waiters_bow", List.of("flexion")));
        results.put(
                "modified_thomas",
                Map.of("hip_angle_deg.left", -8, "hip_angle_deg.right", 3, "pelvis_controlled", true));
        results.put("biering_sorensen", Map.of("hold_s", 40));
        return results;
    }

    private PlanDraft.Row row(String exercise, FindingInfo finding) {
        return PlanDraft.Row.of(library.get(new ExerciseId(exercise)), finding == null ? null : finding.id());
    }

    /** @param gap every how many days nothing is logged */
    private void treat(String name, int gap) {
        var patient = care.register(name, firstDay);
        care.assign(patient, firstDay, Schedule.everyDay());
        logUntil(patient, today, gap);
    }

    private void logUntil(PatientId patient, LocalDate end, int gap) {
        Stream.iterate(end.minusDays(13), day -> day.isBefore(end), day -> day.plusDays(1))
                .filter(day -> day.getDayOfYear() % (gap + 1) != 0)
                .forEach(day -> care.logAll(patient, day));
    }
}
