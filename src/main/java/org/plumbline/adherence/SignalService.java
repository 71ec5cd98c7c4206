package org.plumbline.adherence;

import java.time.Clock;
import java.util.List;
import org.plumbline.adherence.internal.SignalRows;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Role;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signals of one patient, for those who care for her. */
@Service
@Transactional
public class SignalService {
    private final SignalRows rows;
    private final CurrentUser user;
    private final Clock clock;
    private final LiveUpdates live;
    private final Audit audit;

    SignalService(SignalRows rows, CurrentUser user, Clock clock, LiveUpdates live, Audit audit) {
        this.rows = rows;
        this.user = user;
        this.clock = clock;
        this.live = live;
        this.audit = audit;
    }

    /** Those that are open, acknowledged ones too, most pressing first. */
    @CareTeamOnly
    public List<Signal> of(PatientId patient) {
        audit.done("signal.read", patient.value(), null);
        return rows.open(List.of(patient)).getOrDefault(patient, List.of());
    }

    /**
     * By name; again, or by a colleague a moment later, is the same: the first name stands.
     *
     * @throws SignalRefused for a red flag, which only lifting the hold ends
     * @throws NotFound where the patient has no such signal
     */
    @CareTeamOnly
    public void acknowledge(PatientId patient, SignalId signal) {
        var kind = rows.kind(patient, signal).orElseThrow(() -> new NotFound("signal " + signal));
        if (!kind.isAcknowledgeable()) throw SignalRefused.liftTheHold();
        if (!rows.acknowledge(signal, user.require().membership(Role.THERAPIST), clock.instant())) return;
        live.publish(Signals.LIVE_TOPIC, patient.value());
        audit.done("signal.acknowledge", patient.value(), signal);
    }
}
