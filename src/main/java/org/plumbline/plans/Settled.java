package org.plumbline.plans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.assessments.FindingId;
import org.plumbline.assessments.FindingInfo;

/**
 * What became of the finding that an exercise answers. The exercise keeps the reason it was given for, and says that it holds
 * no longer.
 *
 * @param withdrawn whether it never held, since its sheet was amended or voided, or was lifted; else a retest closed it
 */
public record Settled(boolean withdrawn, LocalDate on) {
    /** Those of the findings that no longer hold. */
    static Map<FindingId, Settled> of(Collection<FindingInfo> findings) {
        var settled = new HashMap<FindingId, Settled>();
        for (var finding : findings) {
            var closed = finding.closed();
            if (!finding.isOpen() && closed != null)
                settled.put(finding.id(), new Settled(finding.status() == FindingInfo.Status.WITHDRAWN, closed));
        }
        return settled;
    }
}
