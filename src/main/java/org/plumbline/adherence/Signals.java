package org.plumbline.adherence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plumbline.patients.PatientId;

/** Open signals of many patients. Carries no user: for services that have checked who asks. */
public interface Signals {
    /** Topic of live updates: a signal of this patient was raised, changed, acknowledged or resolved. */
    String LIVE_TOPIC = "signals.changed";

    /** In one statement; acknowledged ones too, most pressing first. A patient without any is not in the map. */
    Map<PatientId, List<Signal>> open(Collection<PatientId> patients);
}
