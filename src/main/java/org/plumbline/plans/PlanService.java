package org.plumbline.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.Suggestion;
import org.plumbline.assessments.Suggestions;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan of a patient’s episode. Each edit is a version of its own, in force from a day that no past day and no exercise
 * of today suffers from (ADHERENCE §4).
 */
@Service
@Transactional
public class PlanService {
    /** How far ahead an edit may wait. */
    public static final int MOST_DAYS_AHEAD = 28;

    private final PlanRepository plans;
    private final PlanRows rows;
    private final DraftCheck check;
    private final Episodes episodes;
    private final PatientDays days;
    private final Suggestions suggestions;
    private final ObjectProvider<LoggedToday> loggedToday;
    private final ClinicDirectory directory;
    private final CurrentUser user;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanService(
            PlanRepository plans,
            PlanRows rows,
            DraftCheck check,
            Episodes episodes,
            PatientDays days,
            Suggestions suggestions,
            ObjectProvider<LoggedToday> loggedToday,
            ClinicDirectory directory,
            CurrentUser user,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.check = check;
        this.episodes = episodes;
        this.days = days;
        this.suggestions = suggestions;
        this.loggedToday = loggedToday;
        this.directory = directory;
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The version in force today, the one that waits for its day, and from when an edit would count. */
    @CareTeamOnly
    public PlanView current(PatientId patient) {
        var episode = episodes.current(patient);
        var today = days.today(patient);
        var stored = rows.versions(episode.id());
        var versions = new PlanHistory(episode, today, stored).versions(names(stored));
        var logged = hasLogged(episode, today);
        audit.done("plan.read", patient.value(), episode.id());
        return new PlanView(
                episode,
                today,
                versions.isEmpty() ? 0 : versions.getFirst().no(),
                only(versions, PlanVersion.State.IN_FORCE),
                only(versions, PlanVersion.State.WAITING),
                logged,
                earliest(today, logged));
    }

    /** Every version there was, newest first. */
    @CareTeamOnly
    public List<PlanVersion> versions(PatientId patient) {
        var episode = episodes.current(patient);
        var stored = rows.versions(episode.id());
        audit.done("plan.read", patient.value(), episode.id());
        return new PlanHistory(episode, days.today(patient), stored).versions(names(stored));
    }

    /** What the open findings suggest, most urgent first; what is held back says by what. */
    @CareTeamOnly
    public List<Suggestion> suggestions(PatientId patient) {
        var episode = episodes.current(patient);
        audit.done("plan.suggest", patient.value(), episode.id());
        return suggestions.of(episode.id(), days.today(patient));
    }

    /**
     * Makes the draft the next version, which replaces an edit that waits for its day.
     *
     * @throws PlanRefused where the rules do not allow it; then nothing has changed
     */
    @CareTeamOnly
    public Assigned assign(PatientId patient, PlanDraft draft) {
        var episode = episodes.current(patient);
        if (!episode.open()) throw PlanRefused.noOpenEpisode();
        rows.ensurePlan(episode.id());
        var plan = plans.findByEpisodeId(episode.id().value()).orElseThrow();
        int no = plan.nextAfter(draft.saw());
        var today = days.today(patient);
        var from = check.day(draft.from(), today, earliest(today, hasLogged(episode, today)));
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
        rows.insert(plan.getId(), version.with(check.prescriptions(draft, version.id(), episode.id(), stored)));
        audit.done("plan.assign", patient.value(), version.id());
        events.publishEvent(new PlanChanged(episode.id(), changedFrom(episode, today, from, stored)));
        return new Assigned(version.id(), no, from);
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

    private boolean hasLogged(EpisodeInfo episode, LocalDate today) {
        return loggedToday.stream().anyMatch(each -> each.hasAmount(episode.id(), today));
    }

    /** Today, or tomorrow when something was done today: it answered the version of today. */
    private static LocalDate earliest(LocalDate today, boolean logged) {
        return logged ? today.plusDays(1) : today;
    }

    private Map<MembershipId, String> names(List<StoredVersion> versions) {
        return directory.names(versions.stream().map(StoredVersion::by).toList());
    }

    private static @Nullable PlanVersion only(List<PlanVersion> versions, PlanVersion.State state) {
        return versions.stream()
                .filter(version -> version.state() == state)
                .findFirst()
                .orElse(null);
    }
}
