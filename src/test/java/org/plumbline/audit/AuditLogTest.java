package org.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlumblineTest
class AuditLogTest {
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    @Autowired
    Audit audit;

    @Autowired
    TestClinics clinics;

    @Autowired
    ScopedTransactions transactions;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_event_says_when_who_in_which_role_and_about_whom() {
        var clinic = clinics.open();
        var patient = Ids.next();

        ScopedClock.at(
                NOON,
                () -> clinic.asTherapist(
                        () -> transaction().executeWithoutResult(status -> audit.done("patient.read", patient, null))));

        assertThat(about(clinic, patient))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("account_id", clinic.therapist().accountId())
                        .containsEntry("role", "THERAPIST")
                        .containsEntry("action", "patient.read")
                        .containsEntry("outcome", "DONE")
                        .hasEntrySatisfying(
                                "at",
                                at -> assertThat(((OffsetDateTime) at).toInstant())
                                        .isEqualTo(NOON)));
    }

    @Test
    void a_read_only_transaction_still_leaves_its_trace() {
        var clinic = clinics.open();
        var patient = Ids.next();
        var reading = transaction();
        reading.setReadOnly(true);

        clinic.asTherapist(() -> reading.executeWithoutResult(status -> audit.done("patient.read", patient, null)));

        assertThat(about(clinic, patient)).hasSize(1);
    }

    @Test
    void what_is_rolled_back_leaves_no_trace() {
        var clinic = clinics.open();
        var patient = Ids.next();

        clinic.asTherapist(() -> transaction().executeWithoutResult(status -> {
            audit.done("plan.assign", patient, null);
            status.setRollbackOnly();
        }));

        assertThat(about(clinic, patient)).isEmpty();
    }

    @Test
    void the_portal_s_own_work_is_named_so() {
        var clinic = clinics.open();
        var patient = Ids.next();

        transactions.run(TenantScope.ofClinic(clinic.id()), () -> audit.refused("plan.extend", patient, "nightly"));

        assertThat(about(clinic, patient))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("account_id", null)
                        .containsEntry("role", "PORTAL")
                        .containsEntry("item", "nightly")
                        .containsEntry("outcome", "REFUSED"));
    }

    @Test
    void outside_a_transaction_or_a_clinic_nothing_audited_can_happen() {
        var clinic = clinics.open();

        assertThatThrownBy(() -> clinic.asTherapist(() -> audit.done("patient.read", Ids.next(), null)))
                .hasMessageContaining("outside a transaction");
        assertThatThrownBy(() -> transaction().executeWithoutResult(status -> audit.done("patient.read", null, null)))
                .hasMessageContaining("no clinic");
    }

    @Test
    void opening_a_clinic_and_adding_people_is_kept() {
        var clinic = clinics.open();

        var actions = clinic.inside(() ->
                jdbc.sql("select action from audit_event").query(String.class).list());

        assertThat(actions).containsExactlyInAnyOrder("clinic.open", "membership.add", "membership.add");
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(manager);
    }

    private List<Map<String, Object>> about(TestClinic clinic, UUID patient) {
        return clinic.inside(() -> jdbc.sql("select * from audit_event where patient_id = :patient")
                .param("patient", patient)
                .query((rs, index) -> {
                    Map<String, Object> row = new java.util.HashMap<>();
                    row.put("at", rs.getObject("at", OffsetDateTime.class));
                    row.put("account_id", rs.getObject("account_id", UUID.class));
                    for (var column : List.of("role", "action", "item", "outcome"))
                        row.put(column, rs.getString(column));
                    return row;
                })
                .list());
    }
}
