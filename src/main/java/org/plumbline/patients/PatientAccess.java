package org.plumbline.patients;

import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges the relation of the signed-in person to a patient, for {@link CareTeamOnly} and its siblings. A patient of another
 * clinic, of another therapist, or of nobody is answered alike: no. Each refusal is audited in a transaction of its own.
 */
@Component("patientAccess")
class PatientAccess {
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    PatientAccess(CurrentUser user, JdbcClient jdbc, Audit audit, PlatformTransactionManager transactions) {
        this.user = user;
        this.jdbc = jdbc;
        this.audit = audit;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public boolean careTeam(PatientId patient) {
        return granted(patient, isOnCareTeam(patient));
    }

    public boolean self(PatientId patient) {
        return granted(patient, isPatient(patient));
    }

    /** Of the open episode, else of the last one: who cared for an earlier one and no longer does, may not look. */
    boolean isOnCareTeam(PatientId patient) {
        return has(Role.THERAPIST, patient, """
                select exists (
                  select 1 from care_team t where t.left_at is null and t.episode_id = (
                    select e.id from episode e where e.patient_id = ?
                    order by e.end_day desc nulls first, e.start_day desc limit 1)
                  and t.membership_id = ?)""");
    }

    private boolean isPatient(PatientId patient) {
        return has(Role.PATIENT, patient, "select exists (select 1 from patient where id = ? and membership_id = ?)");
    }

    private boolean has(Role role, PatientId patient, String relation) {
        return user.get()
                .filter(person -> person.has(role))
                .map(person -> exists(relation, patient, person.membership(role)))
                .orElse(false);
    }

    private boolean exists(String relation, PatientId patient, MembershipId membership) {
        return Boolean.TRUE.equals(reading.execute(transaction -> jdbc.sql(relation)
                .params(patient.value(), membership.value())
                .query(Boolean.class)
                .single()));
    }

    private boolean granted(PatientId patient, boolean granted) {
        if (!granted && user.get().isPresent())
            writing.executeWithoutResult(transaction -> audit.refused("patient.access", patient.value(), null));
        return granted;
    }
}
