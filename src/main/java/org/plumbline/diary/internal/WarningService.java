package org.plumbline.diary.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.SelfOnly;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.OpenHold;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The patient’s side of the warning signs: a yes stops the exercises at once, and the notice stays until it is lifted. */
@Service
@Transactional
public class WarningService {
    private final HoldService holds;
    private final Episodes episodes;
    private final PatientDays days;
    private final ClinicDirectory directory;

    WarningService(HoldService holds, Episodes episodes, PatientDays days, ClinicDirectory directory) {
        this.holds = holds;
        this.episodes = episodes;
        this.days = days;
        this.directory = directory;
    }

    /** Nothing while the exercises are free. */
    @SelfOnly
    public Optional<HoldNotice> notice(PatientId patient) {
        return holds.mine(patient).map(hold -> notice(patient, hold));
    }

    /** @param answers ids of the checklist that were answered with yes, at least one */
    @SelfOnly
    public HoldNotice answer(PatientId patient, List<String> answers) {
        return notice(patient, holds.raise(patient, answers));
    }

    private HoldNotice notice(PatientId patient, OpenHold hold) {
        var lead = episodes.current(patient).lead();
        var today = days.today(patient);
        return new HoldNotice(
                hold.answers(),
                hold.urgent(),
                LocalDateTime.ofInstant(hold.raisedAt(), days.zone(patient, today)),
                today,
                directory.names(List.of(lead)).getOrDefault(lead, ""));
    }
}
