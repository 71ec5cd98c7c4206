package org.plumbline.assessments;

import java.time.Clock;
import org.plumbline.assessments.AssessmentRefused.Reason;
import org.plumbline.assessments.internal.catalogue.EntryReader;
import org.plumbline.assessments.internal.catalogue.EntryReader.Problem;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A signed sheet is corrected by another that amends it, or voided; an open one is given up. Each with a reason. */
@Service
@Transactional
public class CorrectionService {
    private static final FieldValues.FreeText REASON = new FieldValues.FreeText(500);

    private final AssessmentRepository assessments;
    private final SheetRows sheets;
    private final Courses courses;
    private final FindingBook book;
    private final Episodes episodes;
    private final PatientDays days;
    private final CurrentUser user;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectionService(
            AssessmentRepository assessments,
            SheetRows sheets,
            Courses courses,
            FindingBook book,
            Episodes episodes,
            PatientDays days,
            CurrentUser user,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.courses = courses;
        this.book = book;
        this.episodes = episodes;
        this.days = days;
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the same sitting again with all that was recorded; the signed sheet stands until this one is signed.
     *
     * @throws AssessmentRefused where another sheet is open, the sheet no longer counts, or no reason is given
     */
    @CareTeamOnly
    public AssessmentId amend(PatientId patient, AssessmentId assessment, String reason) {
        var why = reason(reason);
        var episode = episodes.current(patient).id();
        var signed = counting(episode, assessment);
        if (sheets.sheets(episode).stream().anyMatch(sheet -> !sheet.signed()))
            throw AssessmentRefused.of(Reason.SHEET_OPEN_ALREADY);
        var amendment = Assessment.amending(signed, why, me(), clock.instant());
        try {
            assessments.saveAndFlush(amendment);
        } catch (DataIntegrityViolationException e) { // somebody started a sheet at the same moment
            throw AssessmentRefused.of(Reason.SHEET_OPEN_ALREADY);
        }
        sheets.copyResults(assessment, amendment.id(), clock.instant());
        audit.done("assessment.amend", patient.value(), amendment.id());
        return amendment.id();
    }

    /**
     * From here on the sitting never was: what only it had found is withdrawn.
     *
     * @throws AssessmentRefused where it is being amended, no longer counts, or no reason is given
     */
    @CareTeamOnly
    public void voidSheet(PatientId patient, AssessmentId assessment, String reason) {
        var why = reason(reason);
        var episode = episodes.current(patient).id();
        counting(episode, assessment);
        if (sheets.sheets(episode).stream().anyMatch(sheet -> assessment.equals(sheet.amends())))
            throw AssessmentRefused.of(Reason.SHEET_OPEN_ALREADY);
        sheets.voidSheet(assessment, why, me(), clock.instant());
        book.correct(
                courses.rederived(episode),
                new FindingBook.Correction(episode, assessment, me(), why, days.today(patient)));
        audit.done("assessment.void", patient.value(), assessment);
        events.publishEvent(new AssessmentVoided(episode, assessment));
    }

    /** What was recorded on it stays, and counts for nothing. @throws AssessmentRefused where no reason is given */
    @CareTeamOnly
    public void abandon(PatientId patient, AssessmentId assessment, String reason) {
        var why = reason(reason);
        var sheet = assessments
                .findForChange(
                        assessment.value(), episodes.current(patient).id().value())
                .orElseThrow(() -> new NotFound("assessment " + assessment));
        sheet.abandon(why);
        audit.done("assessment.abandon", patient.value(), assessment);
    }

    /** Signed and not superseded, with all sheets of the episode locked. */
    private Assessment counting(EpisodeId episode, AssessmentId assessment) {
        var found = assessments.lockAll(episode.value()).stream()
                .filter(sheet -> sheet.id().equals(assessment))
                .findFirst()
                .orElseThrow(() -> new NotFound("assessment " + assessment));
        if (!found.isSigned()) throw AssessmentRefused.of(Reason.NOT_SIGNED);
        if (sheets.sheets(episode).stream().noneMatch(sheet -> sheet.id().equals(assessment)))
            throw AssessmentRefused.of(Reason.COUNTS_NO_MORE);
        return found;
    }

    private static String reason(String typed) {
        return switch (EntryReader.read(REASON, typed)) {
            case EntryReader.Value(Object why) -> why.toString();
            case EntryReader.Wrong(Problem problem)
            when problem == Problem.UNREADABLE -> throw AssessmentRefused.of(Reason.UNREADABLE_REASON);
            default -> throw AssessmentRefused.of(Reason.NO_REASON, REASON.maxLength());
        };
    }

    private MembershipId me() {
        return user.require().membership(Role.THERAPIST);
    }
}
