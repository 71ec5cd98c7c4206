package org.plumbline.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Both walls between clinics (DESIGN §3.4), tried from the inside: what code may do that forgets them. */
@PlumblineTest
class ClinicWallsTest {
    private static final String NAMES = "select name from patient order by name";

    @Autowired
    TestClinics clinics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    PlatformTransactionManager transactions;

    private TestClinic ours;
    private TestClinic theirs;

    @BeforeEach
    void twoClinicsWithPatients() {
        ours = clinics.open();
        theirs = clinics.open();
        ours.inside(() -> insert(ours.id(), "Ours Anna") + insert(ours.id(), "Ours Boris"));
        theirs.inside(() -> insert(theirs.id(), "Theirs Clara"));
    }

    @Test
    void a_native_query_without_a_filter_sees_only_its_own_clinic() {
        assertThat(ours.inside(this::names)).containsExactly("Ours Anna", "Ours Boris");
        assertThat(theirs.inside(this::names)).containsExactly("Theirs Clara");
        assertThat(theirs.inside(this::nativeNames)).containsExactly("Theirs Clara");
    }

    @Test
    void without_a_clinic_nothing_is_seen_in_a_transaction_or_outside() {
        assertThat(inTransaction(this::names)).isEmpty();
        assertThat(names()).isEmpty();
        assertThat(jdbc.sql("select name from clinic").query(String.class).list())
                .isEmpty();
        assertThat(jdbc.sql("select name from membership").query(String.class).list())
                .isEmpty();
    }

    @Test
    void a_clinic_in_scope_without_a_transaction_sees_nothing() {
        assertThat(TenantScope.ofClinic(ours.id()).call(this::names)).isEmpty();
    }

    @Test
    void a_row_forged_for_another_clinic_is_refused() {
        assertThatThrownBy(() -> ours.inside(() -> insert(theirs.id(), "Forged")))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void another_clinic_s_rows_can_be_neither_changed_nor_taken() {
        var changed = ours.inside(() -> jdbc.sql("update patient set name = 'Hacked' where clinic_id = :theirs")
                .param("theirs", theirs.id().value())
                .update());

        assertThat(changed).isZero();
        assertThat(theirs.inside(this::names)).containsExactly("Theirs Clara");
        assertThatThrownBy(() -> ours.inside(() -> jdbc.sql("update patient set clinic_id = :theirs")
                        .param("theirs", theirs.id().value())
                        .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_pooled_connection_does_not_keep_the_clinic() {
        for (var round = 0; round < 50; round++) {
            assertThat(ours.inside(this::names)).hasSize(2);
            assertThat(inTransaction(this::names)).isEmpty();
        }
    }

    @Test
    void a_nested_and_a_read_only_transaction_keep_the_clinic() {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        nested.setReadOnly(true);

        List<String> names = ours.inside(() -> nested.execute(status -> names()));

        assertThat(names).hasSize(2);
    }

    @Test
    void a_clinic_sees_the_directory_rows_of_its_own_people_only() {
        var names = ours.inside(() -> jdbc.sql("select name from membership order by name")
                .query(String.class)
                .list());

        assertThat(names).containsExactly("Jonas Reber", "Mara Keller");
        assertThat(ours.inside(() ->
                        jdbc.sql("select id from clinic").query(UUID.class).list()))
                .containsExactly(ours.id().value());
    }

    @Test
    void jobs_learn_which_clinics_there_are_and_nothing_more() {
        var clinicsKnown =
                jdbc.sql("select id from clinic_ids()").query(UUID.class).list();

        assertThat(clinicsKnown).contains(ours.id().value(), theirs.id().value());
    }

    @Test
    void the_application_owns_nothing_and_cannot_step_over_the_wall() {
        var role = jdbc.sql(
                        "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        var owned = jdbc.sql("select count(*) from pg_class where pg_get_userbyid(relowner) = current_user")
                .query(Long.class)
                .single();

        assertThat(role).isFalse();
        assertThat(owned).isZero();
        assertThatThrownBy(() -> jdbc.sql("alter table patient disable row level security")
                        .update())
                .hasStackTraceContaining("must be owner");
        assertThatThrownBy(() ->
                        ours.inside(() -> jdbc.sql("delete from audit_event").update()))
                .hasStackTraceContaining("permission denied");
    }

    private List<String> names() {
        return jdbc.sql(NAMES).query(String.class).list();
    }

    private List<?> nativeNames() {
        return entities.createNativeQuery(NAMES, String.class).getResultList();
    }

    private <T> T inTransaction(Supplier<T> body) {
        return new TransactionTemplate(transactions).execute(status -> body.get());
    }

    private int insert(ClinicId clinic, String name) {
        return jdbc.sql("insert into patient (clinic_id, id, name, born) values (:clinic, :id, :name, :born)")
                .param("clinic", clinic.value())
                .param("id", Ids.next())
                .param("name", name)
                .param("born", LocalDate.of(1980, 1, 1))
                .update();
    }
}
