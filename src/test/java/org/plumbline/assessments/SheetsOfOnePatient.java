package org.plumbline.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plumbline.patients.PatientDrafts.aDraft;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.assessments.AssessmentRefused.Reason;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.patients.PatientDrafts;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A patient, tested by a therapist at noon of a day that a test may move. */
@PlumblineTest
abstract class SheetsOfOnePatient {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    static final LocalDate RETEST = TODAY.plusWeeks(4);
    static final String HIP = "hip_ir_prone";

    @Autowired
    TestClinics clinics;

    @Autowired
    PatientService patients;

    @Autowired
    AssessmentService service;

    @Autowired
    RecordingService recording;

    @Autowired
    CourseOfTestsService courses;

    @Autowired
    FindingService findingService;

    @Autowired
    JdbcClient jdbc;

    TestClinic clinic;
    PatientId patient;
    LocalDate day = TODAY;

    @BeforeEach
    void open() {
        clinic = clinics.open();
        patient = registered(aDraft());
    }

    final PatientId registered(PatientDrafts draft) {
        return asTherapist(() -> patients.register(draft.build()));
    }

    final AssessmentId started(String... tests) {
        return start(Arrays.stream(tests).map(ChosenTest::whole).toList());
    }

    final AssessmentId start(List<ChosenTest> tests) {
        return asTherapist(() -> service.start(patient, AssessmentKind.INITIAL, tests));
    }

    final RecordingService.Recorded record(AssessmentId sheet, String test, int version, Object... pathsAndValues) {
        return record(sheet, test, version, map(pathsAndValues));
    }

    final RecordingService.Recorded record(AssessmentId sheet, String test, int version, Map<String, Object> changes) {
        return asTherapist(() -> recording.record(patient, sheet, test, changes, version));
    }

    final LiveSheet live(AssessmentId sheet, String test) {
        return asTherapist(() -> recording.live(patient, sheet, test));
    }

    final List<FindingInfo> sign(AssessmentId sheet) {
        return asTherapist(() -> service.sign(patient, sheet));
    }

    final CourseOfTests course() {
        return asTherapist(() -> courses.course(patient));
    }

    static Map<String, Object> map(Object... pathsAndValues) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < pathsAndValues.length; i += 2) map.put((String) pathsAndValues[i], pathsAndValues[i + 1]);
        return map;
    }

    static AssessmentRefused refused(Reason reason, Runnable call) {
        var thrown = catchThrowable(call::run);
        assertThat(thrown).asInstanceOf(type(AssessmentRefused.class)).returns(reason, AssessmentRefused::reason);
        return (AssessmentRefused) thrown;
    }

    final void asTherapist(Runnable body) {
        at(() -> {
            clinic.asTherapist(body);
            return true;
        });
    }

    final <T> T asTherapist(Supplier<T> body) {
        return at(() -> clinic.asTherapist(body));
    }

    final <T> T at(Supplier<T> body) {
        var result = new AtomicReference<T>();
        ScopedClock.at(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), () -> result.set(body.get()));
        return result.get();
    }
}
