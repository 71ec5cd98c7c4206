package org.plumbline.identity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.TenantPrincipal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * One account in one clinic, with all its roles there.
 *
 * @param name how the clinic calls the person
 */
public record SignedIn(
        ClinicId clinic, AccountId account, String email, String name, Map<Role, MembershipId> memberships)
        implements TenantPrincipal, AuthenticatedPrincipal {

    public SignedIn {
        if (memberships.isEmpty()) throw new IllegalArgumentException("nobody is signed in without a role");
        memberships = Collections.unmodifiableMap(new EnumMap<>(memberships));
    }

    @Override
    public UUID accountId() {
        return account.value();
    }

    /** In the order of {@link Role}. */
    public Set<Role> roles() {
        return memberships.keySet();
    }

    public boolean has(Role role) {
        return memberships.containsKey(role);
    }

    /** @throws AccessDeniedException where the person does not have the role */
    public MembershipId membership(Role role) {
        var membership = memberships.get(role);
        if (membership == null) throw new AccessDeniedException("not a " + role);
        return membership;
    }

    /** What Spring Security calls the principal. */
    @Override
    public String getName() {
        return email;
    }

    public List<GrantedAuthority> authorities() {
        return roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    public Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities());
    }
}
