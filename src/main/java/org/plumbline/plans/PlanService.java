package org.plumbline.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.Findings;
import org.plumbline.assessments.Suggestion;
import org.plumbline.assessments.Suggestions;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.identity.TherapistOnly;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.beans.factory.ObjectProvider;
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

    private final PlanRows rows;
    private final PlanDrafts drafts;
    private final Assigner assigner;
    private final Stopper stopper;
    private final EditDay editDay;
    private final Episodes episodes;
    private final PatientDays days;
    private final Suggestions suggestions;
    private final Findings findings;
    private final ObjectProvider<ClinicRates> rates;
    private final ClinicDirectory directory;
    private final CurrentUser user;
    private final Audit audit;

    PlanService(
            PlanRows rows,
            PlanDrafts drafts,
            Assigner assigner,
            Stopper stopper,
            EditDay editDay,
            Episodes episodes,
            PatientDays days,
            Suggestions suggestions,
            Findings findings,
            ObjectProvider<ClinicRates> rates,
            ClinicDirectory directory,
            CurrentUser user,
            Audit audit) {
        this.rows = rows;
        this.drafts = drafts;
        this.assigner = assigner;
        this.stopper = stopper;
        this.editDay = editDay;
        this.episodes = episodes;
        this.days = days;
        this.suggestions = suggestions;
        this.findings = findings;
        this.rates = rates;
        this.directory = directory;
        this.user = user;
        this.audit = audit;
    }

    /** The version in force today, the one that waits for its day, and from when an edit would count. */
    @CareTeamOnly
    public PlanView current(PatientId patient) {
        var episode = episodes.current(patient);
        var today = days.today(patient);
        var stored = rows.versions(episode.id());
        var versions =
                new PlanHistory(episode, today, stored).versions(names(stored), Settled.of(findings.of(episode.id())));
        var logged = editDay.hasLogged(episode, today);
        audit.done("plan.read", patient.value(), episode.id());
        return new PlanView(
                episode,
                today,
                versions.isEmpty() ? 0 : versions.getFirst().no(),
                only(versions, PlanVersion.State.IN_FORCE),
                only(versions, PlanVersion.State.WAITING),
                logged,
                EditDay.earliest(today, logged));
    }

    /** Every version there was of one of the patient’s courses, newest first; it may be a former course. */
    @CareTeamOnly
    public List<PlanVersion> versions(PatientId patient, EpisodeId course) {
        return versions(patient, episodes.course(patient, course));
    }

    /** What a course of the patient asks for today; of one that has ended, what it asked for at last. */
    @CareTeamOnly
    public Optional<PlanVersion> lastInForce(PatientId patient, EpisodeId course) {
        var episode = episodes.course(patient, course);
        var wanted = episode.open() ? PlanVersion.State.IN_FORCE : PlanVersion.State.PAST;
        return versions(patient, episode).stream()
                .filter(version -> version.state() == wanted || version.state() == PlanVersion.State.IN_FORCE)
                .findFirst();
    }

    private List<PlanVersion> versions(PatientId patient, EpisodeInfo episode) {
        var stored = rows.versions(episode.id());
        audit.done("plan.read", patient.value(), episode.id());
        return new PlanHistory(episode, days.today(patient), stored)
                .versions(names(stored), Settled.of(findings.of(episode.id())));
    }

    /** Whether there is a plan, or at least the signed-in therapist’s draft of one. */
    @CareTeamOnly
    public PlanStage stage(PatientId patient) {
        var episode = episodes.current(patient);
        audit.done("plan.read", patient.value(), episode.id());
        if (drafts.exists(episode.id(), me())) return PlanStage.DRAFT;
        return rows.hasVersions(episode.id()) ? PlanStage.ASSIGNED : PlanStage.NONE;
    }

    /** What the open findings suggest, most urgent first; what is held back says by what. */
    @CareTeamOnly
    public List<Suggestion> suggestions(PatientId patient) {
        var episode = episodes.current(patient);
        audit.done("plan.suggest", patient.value(), episode.id());
        return suggestions.of(episode.id(), days.today(patient));
    }

    /** How much this clinic’s patients do of plans of each size: no patient is named, small groups are hidden. */
    @TherapistOnly
    @Transactional(readOnly = true)
    public List<ClinicRates.Rate> clinicRates() {
        return rates.stream().flatMap(each -> each.bySize().stream()).toList();
    }

    /**
     * Makes the draft the next version, which replaces an edit that waits for its day. What its writer had kept as a draft is
     * gone then.
     *
     * @throws PlanRefused where the rules do not allow it; then nothing has changed
     */
    @CareTeamOnly
    public Assigned assign(PatientId patient, PlanDraft draft) {
        var episode = episodes.current(patient);
        var assigned = assigner.assign(episode, patient, draft);
        drafts.discard(episode.id(), me());
        audit.done("plan.assign", patient.value(), assigned.version());
        return assigned;
    }

    /**
     * Stops one exercise now: it is out of the plan as early as an edit can be, and excused until then.
     *
     * @param why for the patient and the team
     * @throws PlanRefused where it is not in the plan, or all there is in it
     */
    @CareTeamOnly
    public Assigned stop(PatientId patient, LineageId lineage, @Nullable String why) {
        var assigned = stopper.stop(episodes.current(patient), patient, lineage, why);
        audit.done("plan.stop", patient.value(), assigned.version());
        return assigned;
    }

    private MembershipId me() {
        return user.require().membership(Role.THERAPIST);
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
