package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plans.PlanTestbed.BIRD_DOG;
import static org.plumbline.plans.PlanTestbed.MONDAY;
import static org.plumbline.plans.PlanTestbed.PELVIC_TILT;
import static org.plumbline.plans.PlanTestbed.SIDE_BRIDGE;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.plumbline.patients.PatientId;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at once, on threads and connections of their own. */
@PlumblineTest
class TwoEditorsTest {
    private static final int EDITORS = 4;

    @Autowired
    PlanService plans;

    @Autowired
    PlanTestbed testbed;

    @Autowired
    TestClinics clinics;

    @RepeatedTest(3)
    void of_several_who_write_the_first_plan_at_once_one_succeeds_and_the_others_are_told() throws Exception {
        var clinic = clinics.open();
        var patient = patient(clinic);

        var outcomes = allAtOnce(() -> assign(clinic, patient, PlanDraft.first(testbed.rows(BIRD_DOG))));

        assertThat(outcomes).containsOnlyOnce("1").hasSize(EDITORS);
        assertThat(outcomes).filteredOn("CHANGED_MEANWHILE"::equals).hasSize(EDITORS - 1);
        assertThat(versions(clinic, patient)).hasSize(1);
    }

    @RepeatedTest(3)
    void of_several_who_edit_one_version_at_once_one_succeeds_and_the_others_are_told() throws Exception {
        var clinic = clinics.open();
        var patient = patient(clinic);
        assign(clinic, patient, PlanDraft.first(testbed.rows(BIRD_DOG)));

        var outcomes = allAtOnce(() -> assign(
                clinic, patient, PlanDraft.edit(1, "At once", testbed.rows(BIRD_DOG, PELVIC_TILT, SIDE_BRIDGE))));

        assertThat(outcomes).containsOnlyOnce("2").hasSize(EDITORS);
        assertThat(outcomes).filteredOn("CHANGED_MEANWHILE"::equals).hasSize(EDITORS - 1);
        assertThat(versions(clinic, patient)).hasSize(2);
        assertThat(versions(clinic, patient).getFirst().prescriptions()).hasSize(3);
    }

    private PatientId patient(TestClinic clinic) {
        return clinic.asTherapist(() -> PlanTestbed.on(MONDAY, testbed::patient));
    }

    private String assign(TestClinic clinic, PatientId patient, PlanDraft draft) {
        try {
            return String.valueOf(clinic.asTherapist(() -> PlanTestbed.on(MONDAY, () -> plans.assign(patient, draft)))
                    .no());
        } catch (PlanRefused refused) {
            return refused.reason().name();
        }
    }

    private List<PlanVersion> versions(TestClinic clinic, PatientId patient) {
        return clinic.asTherapist(() -> PlanTestbed.on(MONDAY, () -> plans.versions(patient, testbed.course(patient))));
    }

    private static List<String> allAtOnce(Callable<String> body) throws Exception {
        var start = new CyclicBarrier(EDITORS);
        try (ExecutorService threads = Executors.newFixedThreadPool(EDITORS)) {
            var outcomes = threads.invokeAll(IntStream.range(0, EDITORS)
                    .<Callable<String>>mapToObj(editor -> () -> {
                        start.await();
                        return body.call();
                    })
                    .toList());
            return outcomes.stream().map(Future::resultNow).toList();
        }
    }
}
