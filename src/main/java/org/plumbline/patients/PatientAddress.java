package org.plumbline.patients;

import java.util.UUID;
import java.util.regex.Pattern;
import org.plumbline.kernel.RecordAddress;
import org.springframework.stereotype.Component;

/** The patient page and what hangs under it. */
@Component
class PatientAddress implements RecordAddress {
    private static final Pattern ADDRESS = Pattern.compile("patients/([^/]+)(/.*)?");

    private final PatientAccess access;

    PatientAddress(PatientAccess access) {
        this.access = access;
    }

    @Override
    public boolean isMissing(String path) {
        var address = ADDRESS.matcher(path);
        return address.matches() && !isOnCareTeamOf(address.group(1));
    }

    private boolean isOnCareTeamOf(String id) {
        try {
            return access.isOnCareTeam(new PatientId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
