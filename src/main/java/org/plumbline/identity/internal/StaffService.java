package org.plumbline.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.identity.InvitationLink;
import org.plumbline.identity.ManagerOnly;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Memberships;
import org.plumbline.identity.PortalAccess;
import org.plumbline.identity.Role;
import org.plumbline.identity.StaffMember;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work at the clinic. */
@Service
@Transactional
public class StaffService {
    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final Memberships memberships;

    StaffService(JdbcClient jdbc, CurrentTenant tenant, Memberships memberships) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.memberships = memberships;
    }

    /** By name; two statements, however many there are. */
    @ManagerOnly
    @Transactional(readOnly = true)
    public List<StaffMember> list() {
        var rows = jdbc.sql("""
                select id, coalesce(account_id, id) as person, role, name, email from membership
                 where clinic_id = :clinic and role <> 'PATIENT' and ended_at is null
                 order by lower(name), created_at, id
                """)
                .param("clinic", tenant.clinic().value())
                .query(StaffService::row)
                .list();
        return people(rows, memberships.access(rows.stream().map(Row::id).toList()));
    }

    /** A place for a colleague, with the link that opens it. */
    @ManagerOnly
    public InvitationLink invite(String name, String email, Role role) {
        if (!role.isStaff()) throw new IllegalArgumentException("patients are invited by their therapist");
        if (!Emails.plausible(Emails.normal(email))) throw IdentityRefused.implausibleEmail();
        return memberships.link(memberships.invite(name.strip(), email, role));
    }

    /** To join, where the first link was lost; for a new password, where it was accepted. */
    @ManagerOnly
    public InvitationLink newLink(MembershipId membership) {
        requireStaff(membership);
        return memberships.link(membership);
    }

    private void requireStaff(MembershipId membership) {
        var staff = jdbc.sql("select 1 from membership where clinic_id = :clinic and id = :id and role <> 'PATIENT'")
                .param("clinic", tenant.clinic().value())
                .param("id", membership.value())
                .query(Integer.class)
                .optional();
        if (staff.isEmpty()) throw new NotFound("colleague");
    }

    private static List<StaffMember> people(List<Row> rows, Map<MembershipId, PortalAccess> access) {
        Map<UUID, StaffMember> people = new LinkedHashMap<>();
        for (var row : rows) {
            var one = new StaffMember(row.id(), row.name(), row.email(), EnumSet.of(row.role()), of(access, row.id()));
            people.merge(row.person(), one, StaffService::together);
        }
        return new ArrayList<>(people.values());
    }

    private static PortalAccess of(Map<MembershipId, PortalAccess> access, MembershipId id) {
        return access.getOrDefault(id, new PortalAccess(PortalAccess.State.NOT_INVITED, null));
    }

    private static StaffMember together(StaffMember one, StaffMember other) {
        var roles = EnumSet.copyOf(one.roles());
        roles.addAll(other.roles());
        return new StaffMember(one.id(), one.name(), one.email(), roles, one.access());
    }

    private static Row row(ResultSet rs, int index) throws SQLException {
        return new Row(
                new MembershipId(rs.getObject("id", UUID.class)),
                rs.getObject("person", UUID.class),
                Role.valueOf(rs.getString("role")),
                rs.getString("name"),
                rs.getString("email"));
    }

    private record Row(MembershipId id, UUID person, Role role, String name, String email) {}
}
