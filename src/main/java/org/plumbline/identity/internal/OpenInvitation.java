package org.plumbline.identity.internal;

import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.tenancy.ClinicId;

/**
 * An invitation that can be accepted now.
 *
 * @param email where it went, or for a new password that of the account
 */
public record OpenInvitation(
        ClinicId clinic,
        String clinicName,
        MembershipId membership,
        String name,
        Role role,
        Purpose purpose,
        @Nullable String email) {
    public enum Purpose {
        JOIN,
        RESET
    }
}
