package org.plumbline.patients;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.ClinicRow;

@Entity
@Table(name = "patient")
class Patient extends ClinicRow {
    private @Nullable UUID membershipId;
    private String name;
    private LocalDate born;
    private @Nullable String sex;
    private @Nullable String email;
    private @Nullable String phone;
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Patient() {}

    /** @param draft without problems */
    Patient(PatientDraft draft) {
        super(Ids.next());
        name = draft.name();
        born = Objects.requireNonNull(draft.born());
        describe(draft);
    }

    PatientId id() {
        return new PatientId(getId());
    }

    String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
    }

    Optional<MembershipId> membership() {
        return Optional.ofNullable(membershipId).map(MembershipId::new);
    }

    /** The row is locked by {@link PatientRepository#findForChange}, so the version tells truly whether another was first. */
    void change(PatientDraft draft, int seenVersion) {
        if (seenVersion != rowVersion) throw PatientRefused.changedMeanwhile();
        rowVersion++;
        name = draft.name();
        born = Objects.requireNonNull(draft.born());
        describe(draft);
    }

    void letIn(MembershipId membership) {
        membershipId = membership.value();
    }

    private void describe(PatientDraft draft) {
        sex = draft.sex() == null ? null : draft.sex().code();
        email = draft.email();
        phone = draft.phone();
    }
}
