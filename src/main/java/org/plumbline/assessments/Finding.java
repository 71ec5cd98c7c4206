package org.plumbline.assessments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.ClinicRow;
import org.plumbline.kernel.values.Side;
import org.plumbline.patients.EpisodeId;

/** A conclusion about the patient. The database lets only what closes it be changed, hence the dynamic update. */
@Entity
@DynamicUpdate
class Finding extends ClinicRow {
    private UUID episodeId;
    private UUID assessmentId;
    private String code;
    private @Nullable String side;

    @Enumerated(EnumType.STRING)
    private FindingInfo.Status status;

    private LocalDate openedDay;
    private @Nullable LocalDate closedDay;
    private @Nullable UUID closedByAssessmentId;
    private @Nullable UUID closedByMembershipId;
    private @Nullable String closedReason;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Finding() {}

    Finding(EpisodeId episode, AssessmentId by, LocalDate day, String code, @Nullable Side side) {
        super(Ids.next());
        this.episodeId = episode.value();
        this.assessmentId = by.value();
        this.code = code;
        this.side = side == null ? null : side.code();
        this.status = FindingInfo.Status.OPEN;
        this.openedDay = day;
    }

    String code() {
        return code;
    }

    boolean isOpen() {
        return closedDay == null;
    }

    /** On a retest, when each of its causes has closed. */
    void close(AssessmentId by, LocalDate day) {
        status = FindingInfo.Status.CLOSED;
        closedByAssessmentId = by.value();
        closedByMembershipId = null;
        closedReason = null;
        closedDay = day;
    }

    /** The sheet that had closed it was amended or voided. */
    void reopen() {
        status = FindingInfo.Status.OPEN;
        closedByAssessmentId = null;
        closedDay = null;
    }

    /** The sheet that had opened it was amended or voided, and it is not found any more. */
    void fallAway(AssessmentId with, MembershipId by, String reason, LocalDate today) {
        withdraw(by, reason, today);
        closedByAssessmentId = with.value();
    }

    /** By a therapist, who says why. */
    void withdraw(MembershipId by, String reason, LocalDate today) {
        status = FindingInfo.Status.WITHDRAWN;
        closedByMembershipId = by.value();
        closedReason = reason;
        closedDay = today;
    }
}
