package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.plans.PlanTestbed.BIRD_DOG;
import static org.plumbline.plans.PlanTestbed.MONDAY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.patients.PatientId;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself refuses to the application’s role. */
@PlumblineTest
class PlanFactsTest {
    @Autowired
    PlanService plans;

    @Autowired
    PlanTestbed testbed;

    @Autowired
    TestClinics clinics;

    @Autowired
    JdbcClient jdbc;

    private TestClinic clinic;
    private PatientId patient;

    @BeforeEach
    void assignAPlan() {
        clinic = clinics.open();
        patient = clinic.asTherapist(() -> PlanTestbed.on(MONDAY, testbed::patient));
        clinic.asTherapist(() ->
                PlanTestbed.on(MONDAY, () -> plans.assign(patient, PlanDraft.first(testbed.rows(BIRD_DOG)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update plan_version set why = 'otherwise'",
                "update plan_version set from_day = from_day + 1",
                "delete from plan_version",
                "update prescription set dose = '{}'",
                "update prescription set reason = 'otherwise'",
                "delete from prescription",
                "delete from plan"
            })
    void a_version_is_never_changed_or_deleted(String sql) {
        assertThatThrownBy(() -> clinic.inside(() -> jdbc.sql(sql).update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update hold set answers = '[]'",
                "update hold set raised_at = now()",
                "update pause set from_day = from_day - 1",
                "update excuse set day = day - 1",
                "update discharge set reason = 'otherwise'",
                "delete from hold"
            })
    void what_was_answered_agreed_or_declared_is_never_changed_or_deleted(String sql) {
        assertThatThrownBy(() -> clinic.inside(() -> jdbc.sql(sql).update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_version_does_not_reach_into_the_past() {
        assertThatThrownBy(() -> clinic.inside(() -> jdbc.sql("""
                insert into plan_version (clinic_id, id, plan_id, no, made_day, from_day, by_membership_id, at)
                select clinic_id, gen_random_uuid(), plan_id, 2, from_day, from_day - 1, by_membership_id, at from plan_version
                """).update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_number_is_given_once() {
        assertThatThrownBy(() -> clinic.inside(() -> jdbc.sql("""
                insert into plan_version (clinic_id, id, plan_id, no, made_day, from_day, by_membership_id, at)
                select clinic_id, gen_random_uuid(), plan_id, no, made_day, from_day, by_membership_id, at from plan_version
                """).update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void assigning_and_reading_leave_a_trace_without_clinical_text() {
        clinic.asTherapist(() -> plans.current(patient));
        clinic.asTherapist(() -> plans.versions(patient, testbed.course(patient)));

        var trace = clinic.inside(() -> jdbc.sql(
                        "select action from audit_event where patient_id = ? and action like 'plan.%' order by id")
                .param(patient.value())
                .query(String.class)
                .list());
        assertThat(trace).containsExactly("plan.assign", "plan.read", "plan.read");
    }

    @Test
    void a_refused_plan_leaves_nothing_behind() {
        assertThatThrownBy(() ->
                        clinic.asTherapist(() -> plans.assign(patient, PlanDraft.edit(1, "", testbed.rows(BIRD_DOG)))))
                .isInstanceOf(PlanRefused.class);

        assertThat(clinic.inside(() -> jdbc.sql("select latest_no from plan")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }
}
