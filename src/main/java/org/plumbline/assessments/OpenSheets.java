package org.plumbline.assessments;

import org.plumbline.assessments.AssessmentRefused.Reason;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.NotFound;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientId;
import org.springframework.stereotype.Component;

/** Finds the sheet that a therapist works on, and who that is. */
@Component
class OpenSheets {
    private final AssessmentRepository assessments;
    private final SheetRows sheets;
    private final Episodes episodes;
    private final CurrentUser user;

    OpenSheets(AssessmentRepository assessments, SheetRows sheets, Episodes episodes, CurrentUser user) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.episodes = episodes;
        this.user = user;
    }

    EpisodeInfo openEpisode(PatientId patient) {
        var episode = episodes.current(patient);
        if (!episode.open()) throw AssessmentRefused.of(Reason.NO_OPEN_EPISODE);
        return episode;
    }

    Assessment found(PatientId patient, AssessmentId assessment) {
        var episode = episodes.current(patient).id();
        return assessments
                .findById(assessment.value())
                .filter(sheet -> sheet.episode().equals(episode))
                .orElseThrow(() -> new NotFound("assessment " + assessment));
    }

    /** Open, and nobody else’s until the transaction ends. */
    Assessment locked(PatientId patient, AssessmentId assessment) {
        var sheet = assessments
                .findForChange(
                        assessment.value(), episodes.current(patient).id().value())
                .orElseThrow(() -> new NotFound("assessment " + assessment));
        sheet.mustBeOpen();
        return sheet;
    }

    /** The same with all sheets of the episode: what one finds rests on the others. */
    Assessment lockedWithAll(PatientId patient, AssessmentId assessment) {
        assessments.lockAll(episodes.current(patient).id().value());
        return locked(patient, assessment);
    }

    Sheet stored(Assessment assessment) {
        return sheets.sheets(assessment.episode()).stream()
                .filter(sheet -> sheet.id().equals(assessment.id()))
                .findFirst()
                .orElseThrow();
    }

    boolean isOneOpen(EpisodeInfo episode) {
        return sheets.sheets(episode.id()).stream().anyMatch(sheet -> !sheet.signed());
    }

    MembershipId me() {
        return user.require().membership(Role.THERAPIST);
    }
}
