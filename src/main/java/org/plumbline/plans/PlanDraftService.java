package org.plumbline.plans;

import java.util.List;
import java.util.Optional;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a therapist writes until it is assigned or discarded. Each has a draft of their own. */
@Service
@Transactional
public class PlanDraftService {
    private final PlanDrafts drafts;
    private final Episodes episodes;
    private final CurrentUser user;
    private final Audit audit;

    PlanDraftService(PlanDrafts drafts, Episodes episodes, CurrentUser user, Audit audit) {
        this.drafts = drafts;
        this.episodes = episodes;
        this.user = user;
        this.audit = audit;
    }

    /** The signed-in therapist’s draft, if there is one. */
    @CareTeamOnly
    public Optional<SavedDraft> mine(PatientId patient) {
        var episode = episodes.current(patient);
        audit.done("plan.draft.read", patient.value(), episode.id());
        return drafts.of(episode.id(), me());
    }

    /** Who else has a draft of this plan, the latest first. */
    @CareTeamOnly
    public List<SavedDraft.Other> others(PatientId patient) {
        var episode = episodes.current(patient);
        audit.done("plan.draft.read", patient.value(), episode.id());
        return drafts.others(episode.id(), me());
    }

    /**
     * Keeps the draft in place of the one before.
     *
     * @param saw the version of the draft that was seen, 0 for a new one
     * @throws PlanRefused where it was changed in another window meanwhile
     */
    @CareTeamOnly
    public SavedDraft keep(PatientId patient, SavedDraft.Content content, int saw) {
        var episode = open(patient);
        var kept = drafts.keep(episode.id(), me(), content, saw);
        audit.done("plan.draft.keep", patient.value(), episode.id());
        return kept;
    }

    @CareTeamOnly
    public void discard(PatientId patient) {
        var episode = episodes.current(patient);
        drafts.discard(episode.id(), me());
        audit.done("plan.draft.discard", patient.value(), episode.id());
    }

    private EpisodeInfo open(PatientId patient) {
        var episode = episodes.current(patient);
        if (!episode.open()) throw PlanRefused.noOpenEpisode();
        return episode;
    }

    private MembershipId me() {
        return user.require().membership(Role.THERAPIST);
    }
}
