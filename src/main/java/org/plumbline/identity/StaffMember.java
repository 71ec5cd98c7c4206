package org.plumbline.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One colleague, with all roles.
 *
 * @param id the membership to act on: new links are made for it
 * @param email where the invitation went
 * @param patients whom the colleague leads
 */
public record StaffMember(
        MembershipId id, String name, @Nullable String email, Set<Role> roles, PortalAccess access, int patients) {}
