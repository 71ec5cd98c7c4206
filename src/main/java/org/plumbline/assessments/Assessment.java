package org.plumbline.assessments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.ClinicRow;
import org.plumbline.patients.EpisodeId;

/** One sitting of tests on one day. Open it is a draft; signed it stands, until another amends it or it is voided. */
@Entity
class Assessment extends ClinicRow {
    enum Status {
        OPEN,
        SIGNED,
        /** Nothing was recorded, so nothing is lost. */
        DISCARDED,
        /** Given up with a reason: what was recorded stays, and counts for nothing. */
        ABANDONED
    }

    private UUID episodeId;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private AssessmentKind kind;

    @Enumerated(EnumType.STRING)
    private Status status;

    @JdbcTypeCode(SqlTypes.JSON)
    private String tests;

    private UUID byMembershipId;
    private Instant createdAt;
    private @Nullable UUID signedMembershipId;
    private @Nullable Instant signedAt;
    private @Nullable UUID amends;
    private @Nullable Instant satAt;
    private @Nullable String amendReason;
    private @Nullable String abandonReason;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Assessment() {}

    /** @param tests as JSON */
    Assessment(EpisodeId episode, LocalDate day, AssessmentKind kind, String tests, MembershipId by, Instant at) {
        super(Ids.next());
        this.episodeId = episode.value();
        this.day = day;
        this.kind = kind;
        this.status = Status.OPEN;
        this.tests = tests;
        this.byMembershipId = by.value();
        this.createdAt = at;
    }

    /** The same sitting, to be corrected: it counts in the place of the one that it amends. */
    static Assessment amending(Assessment signed, String reason, MembershipId by, Instant at) {
        var amendment = new Assessment(signed.episode(), signed.day, signed.kind, signed.tests, by, at);
        amendment.amends = signed.getId();
        amendment.satAt = signed.satAt == null ? signed.createdAt : signed.satAt;
        amendment.amendReason = reason;
        return amendment;
    }

    AssessmentId id() {
        return new AssessmentId(getId());
    }

    EpisodeId episode() {
        return new EpisodeId(episodeId);
    }

    LocalDate day() {
        return day;
    }

    /** Why it amends another; null where it does not. */
    @Nullable
    String amendReason() {
        return amendReason;
    }

    boolean isSigned() {
        return status == Status.SIGNED;
    }

    void choose(String chosen) {
        mustBeOpen();
        tests = chosen;
    }

    void mustBeOpen() {
        if (status != Status.OPEN) throw AssessmentRefused.of(AssessmentRefused.Reason.SIGNED_ALREADY);
    }

    void sign(MembershipId by, Instant at) {
        mustBeOpen();
        status = Status.SIGNED;
        signedMembershipId = by.value();
        signedAt = at;
    }

    void discard() {
        mustBeOpen();
        status = Status.DISCARDED;
    }

    void abandon(String reason) {
        mustBeOpen();
        status = Status.ABANDONED;
        abandonReason = reason;
    }
}
