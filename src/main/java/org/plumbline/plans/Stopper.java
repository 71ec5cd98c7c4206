package org.plumbline.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.stereotype.Component;

/** Takes one exercise out of the plan at once (ADHERENCE §4). Called by a service that checked who asks. */
@Component
class Stopper {
    private final Assigner assigner;
    private final PlanRows rows;
    private final EditDay editDay;
    private final Excuses excuses;
    private final PatientDays days;

    /** The plan without the exercise, and the day from which it asks no more for it. */
    private record Without(List<PlanDraft.Row> rows, LocalDate from) {}

    Stopper(Assigner assigner, PlanRows rows, EditDay editDay, Excuses excuses, PatientDays days) {
        this.assigner = assigner;
        this.rows = rows;
        this.editDay = editDay;
        this.excuses = excuses;
        this.days = days;
    }

    /**
     * A version without the exercise comes into force as early as an edit can. Where one waits for its day, that one goes on
     * waiting without the exercise. On the days until then, of which today is one, the exercise is excused.
     */
    Assigned stop(EpisodeInfo episode, PatientId patient, LineageId lineage, @Nullable String why) {
        assigner.lock(episode);
        var today = days.today(patient);
        var stored = rows.versions(episode.id());
        var versions = new PlanHistory(episode, today, stored).versions(Map.of());
        var inForce = only(versions, PlanVersion.State.IN_FORCE);
        var without =
                without(lineage, inForce, only(versions, PlanVersion.State.WAITING), editDay.earliest(episode, today));
        var assigned = assigner.assign(
                episode, patient, new PlanDraft(stored.getLast().no(), without.from(), why, without.rows()));
        if (holds(inForce, lineage))
            Stream.iterate(today, day -> day.isBefore(without.from()), day -> day.plusDays(1))
                    .forEach(day -> excuse(episode, patient, lineage, day));
        return assigned;
    }

    private static Without without(
            LineageId lineage, @Nullable PlanVersion inForce, @Nullable PlanVersion waiting, LocalDate earliest) {
        if (!holds(inForce, lineage) && !holds(waiting, lineage)) throw PlanRefused.notInForce();
        var base = Objects.requireNonNull(waiting != null ? waiting : inForce);
        var left = base.prescriptions().stream()
                .filter(each -> !each.lineage().equals(lineage))
                .map(PlanDraft.Row::of)
                .toList();
        if (left.isEmpty()) throw PlanRefused.onlyOne();
        return new Without(left, waiting != null && waiting.from().isAfter(earliest) ? waiting.from() : earliest);
    }

    /** In the place of what the patient may have declared for the day. */
    private void excuse(EpisodeInfo episode, PatientId patient, LineageId lineage, LocalDate day) {
        excuses.withdraw(episode.id(), lineage, day);
        excuses.declare(episode.id(), patient, lineage, day, ExcuseKind.STOPPED);
    }

    private static boolean holds(@Nullable PlanVersion version, LineageId lineage) {
        return version != null
                && version.prescriptions().stream()
                        .anyMatch(each -> each.lineage().equals(lineage));
    }

    private static @Nullable PlanVersion only(List<PlanVersion> versions, PlanVersion.State state) {
        return versions.stream()
                .filter(version -> version.state() == state)
                .findFirst()
                .orElse(null);
    }
}
