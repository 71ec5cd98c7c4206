package org.plumbline.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.plumbline.assessments.Suggestions;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Role;
import org.plumbline.kernel.Ids;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a draft the next version. Called by services that checked who asks, in their transaction. */
@Component
class Assigner {
    private final PlanRepository plans;
    private final PlanRows rows;
    private final DraftCheck check;
    private final EditDay editDay;
    private final Holds holds;
    private final PatientDays days;
    private final Suggestions suggestions;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assigner(
            PlanRepository plans,
            PlanRows rows,
            DraftCheck check,
            EditDay editDay,
            Holds holds,
            PatientDays days,
            Suggestions suggestions,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.check = check;
        this.editDay = editDay;
        this.holds = holds;
        this.days = days;
        this.suggestions = suggestions;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Two editors at once come one after the other: what is read after this, no other changes. The patient who logs at this
     * moment goes first as well, else the edit would count today although something was done today.
     */
    Plan lock(EpisodeInfo episode) {
        if (!episode.open()) throw PlanRefused.noOpenEpisode();
        rows.ensurePlan(episode.id());
        var plan = plans.findByEpisodeId(episode.id().value()).orElseThrow();
        holds.lock(episode.id());
        return plan;
    }

    Assigned assign(EpisodeInfo episode, PatientId patient, PlanDraft draft) {
        var plan = lock(episode);
        int no = plan.nextAfter(draft.saw());
        var today = days.today(patient);
        var from = check.day(draft.from(), today, editDay.earliest(episode, today));
        var version = new StoredVersion(
                new PlanVersionId(Ids.next()),
                no,
                today,
                from,
                check.why(draft, no),
                user.require().membership(Role.THERAPIST),
                clock.instant(),
                List.of());
        var stored = rows.versions(episode.id());
        var held = isAnythingNew(draft, stored) ? HeldBack.of(suggestions.of(episode.id(), today)) : HeldBack.nothing();
        rows.insert(plan.getId(), version.with(check.prescriptions(draft, version.id(), episode.id(), stored, held)));
        events.publishEvent(new PlanChanged(episode.id(), changedFrom(episode, today, from, stored)));
        return new Assigned(version.id(), no, from);
    }

    /** What only goes on, no rule is asked about; what a colleague has dropped meanwhile does not go on. */
    private static boolean isAnythingNew(PlanDraft draft, List<StoredVersion> stored) {
        return draft.rows().stream().anyMatch(row -> row.overruled() != null || !goesOn(row, stored));
    }

    private static boolean goesOn(PlanDraft.Row row, List<StoredVersion> stored) {
        return !stored.isEmpty()
                && stored.getLast().prescriptions().stream()
                        .anyMatch(each -> each.lineage().equals(row.lineage()));
    }

    /** A replaced edit may have waited for an earlier day than the new one’s: what is due changes from there on. */
    private static LocalDate changedFrom(
            EpisodeInfo episode, LocalDate today, LocalDate from, List<StoredVersion> stored) {
        return new PlanHistory(episode, today, stored)
                .versions(Map.of()).stream()
                        .filter(each -> each.state() == PlanVersion.State.WAITING)
                        .map(PlanVersion::from)
                        .filter(waiting -> waiting.isBefore(from))
                        .findFirst()
                        .orElse(from);
    }
}
