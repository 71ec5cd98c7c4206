package org.plumbline.patients;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.ClinicRow;

/** Lead and end are written by {@link CareRows}: only what has changed here may go back, or an edit would undo a hand-over. */
@Entity
@DynamicUpdate
@Table(name = "episode")
class Episode extends ClinicRow {
    private UUID patientId;
    private LocalDate startDay;
    private @Nullable LocalDate onset;
    private int plannedWeeks;
    private UUID leadMembershipId;
    private @Nullable LocalDate endDay;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Episode() {}

    Episode(PatientId patient, LocalDate startDay, PatientDraft draft, MembershipId lead) {
        super(Ids.next());
        this.patientId = patient.value();
        this.startDay = startDay;
        this.leadMembershipId = lead.value();
        this.onset = draft.onset();
        this.plannedWeeks = Objects.requireNonNull(draft.plannedWeeks());
    }

    EpisodeId id() {
        return new EpisodeId(getId());
    }

    EpisodeInfo info() {
        return new EpisodeInfo(
                id(),
                new PatientId(patientId),
                startDay,
                endDay,
                onset,
                plannedWeeks,
                new MembershipId(leadMembershipId));
    }

    LocalDate startDay() {
        return startDay;
    }

    void change(PatientDraft draft) {
        onset = draft.onset();
        plannedWeeks = Objects.requireNonNull(draft.plannedWeeks());
    }
}
