package org.plumbline.assessments;

import org.plumbline.assessments.AssessmentRefused.Reason;
import org.plumbline.assessments.internal.catalogue.EntryReader;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.Rule;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a therapist decides about a finding by hand. */
@Service
@Transactional
public class FindingService {
    private static final FieldValues.FreeText REASON = new FieldValues.FreeText(500);

    private final OpenSheets open;
    private final FindingRepository findings;
    private final PatientDays days;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    FindingService(
            OpenSheets open,
            FindingRepository findings,
            PatientDays days,
            Audit audit,
            ApplicationEventPublisher events) {
        this.open = open;
        this.findings = findings;
        this.days = days;
        this.audit = audit;
        this.events = events;
    }

    /** A safety rule holds other suggestions back until a therapist lifts it, with a reason. */
    @CareTeamOnly
    public void lift(PatientId patient, FindingId finding, String reason) {
        var episode = open.openEpisode(patient);
        var found = findings.findForChange(finding.value(), episode.id().value())
                .orElseThrow(() -> new NotFound("finding " + finding));
        if (!Rule.isSafetyCode(found.code()) || !found.isOpen()) throw AssessmentRefused.of(Reason.NOT_LIFTED_BY_HAND);
        if (!(EntryReader.read(REASON, reason) instanceof EntryReader.Value why))
            throw AssessmentRefused.of(Reason.NO_REASON, REASON.maxLength());
        found.withdraw(open.me(), why.value().toString(), days.today(patient));
        findings.flush();
        audit.done("finding.lift", patient.value(), finding);
        events.publishEvent(new FindingLifted(episode.id(), finding));
    }
}
