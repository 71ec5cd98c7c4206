package org.plumbline.plans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingId;
import org.plumbline.identity.MembershipId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.plans.PlanVersion.State;

/** The versions of one plan as they look today. */
final class PlanHistory {
    private final EpisodeInfo episode;
    private final LocalDate today;
    private final List<StoredVersion> stored;
    private final PlanTimeline timeline;

    PlanHistory(EpisodeInfo episode, LocalDate today, List<StoredVersion> stored) {
        this.episode = episode;
        this.today = today;
        this.stored = stored;
        this.timeline = new PlanTimeline(
                episode.start(),
                episode.end(),
                stored.stream().map(StoredVersion::planned).toList());
    }

    int latestNo() {
        return stored.isEmpty() ? 0 : stored.getLast().no();
    }

    /** Newest first. */
    List<PlanVersion> versions(Map<MembershipId, String> names) {
        return versions(names, Map.of());
    }

    /** Newest first. @param settled findings that no longer hold */
    List<PlanVersion> versions(Map<MembershipId, String> names, Map<FindingId, Settled> settled) {
        return stored.reversed().stream()
                .map(version -> version(version, names.getOrDefault(version.by(), ""), settled))
                .toList();
    }

    private PlanVersion version(StoredVersion version, String by, Map<FindingId, Settled> settled) {
        return new PlanVersion(
                version.id(),
                version.no(),
                state(version),
                comesIntoForce(version),
                until(version),
                by,
                version.at(),
                version.why(),
                version.prescriptions().stream().map(each -> each.with(settled)).toList());
    }

    private State state(StoredVersion version) {
        if (!everInForce(version)) return State.REPLACED;
        if (comesIntoForce(version).isAfter(today)) return State.WAITING;
        return isInForce(version, today) ? State.IN_FORCE : State.PAST;
    }

    private @Nullable LocalDate until(StoredVersion version) {
        return next(version).map(next -> comesIntoForce(next).minusDays(1)).orElse(episode.end());
    }

    private Optional<StoredVersion> next(StoredVersion version) {
        return stored.stream()
                .filter(this::everInForce)
                .filter(each -> comesIntoForce(each).isAfter(comesIntoForce(version)))
                .min(Comparator.comparing(this::comesIntoForce));
    }

    private LocalDate comesIntoForce(StoredVersion version) {
        return version.from().isBefore(episode.start()) ? episode.start() : version.from();
    }

    private boolean everInForce(StoredVersion version) {
        return isInForce(version, comesIntoForce(version));
    }

    private boolean isInForce(StoredVersion version, LocalDate day) {
        return timeline.inForce(day)
                .filter(inForce -> inForce.id().equals(version.id()))
                .isPresent();
    }
}
