package org.plumbline.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.identity.AccountId;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.identity.InvitationLink;
import org.plumbline.identity.Leads;
import org.plumbline.identity.ManagerOnly;
import org.plumbline.identity.Member;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Memberships;
import org.plumbline.identity.PortalAccess;
import org.plumbline.identity.Role;
import org.plumbline.identity.StaffMember;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.kernel.values.Typed;
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
    private final Leads leads;
    private final SessionEnds sessions;

    StaffService(JdbcClient jdbc, CurrentTenant tenant, Memberships memberships, Leads leads, SessionEnds sessions) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.memberships = memberships;
        this.leads = leads;
        this.sessions = sessions;
    }

    /** By name; three statements, however many there are. */
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
        var ids = rows.stream().map(Row::id).toList();
        return people(rows, memberships.access(ids), leads.count(ids));
    }

    /** A place for a colleague, with the link that opens it. */
    @ManagerOnly
    public InvitationLink invite(String name, String email, Role role) {
        if (!role.isStaff()) throw new IllegalArgumentException("patients are invited by their therapist");
        if (!Emails.plausible(Emails.normal(email))) throw IdentityRefused.implausibleEmail();
        return memberships.link(memberships.invite(Typed.line(name), email, role));
    }

    /** To join, where the first link was lost; for a new password, where it was accepted. */
    @ManagerOnly
    public InvitationLink newLink(MembershipId membership) {
        requireStaff(membership);
        return memberships.link(membership);
    }

    /** Nobody has joined yet: the place and its link are gone. */
    @ManagerOnly
    public void revoke(MembershipId membership) {
        requireStaff(membership);
        memberships.withdraw(membership);
    }

    /**
     * A colleague leaves the clinic with all roles: what was signed in ends, and nobody signs in with them again.
     *
     * @param successor who leads the colleague’s patients from now on; empty: they stand without a lead until the manager
     *     gives each one
     * @throws IdentityRefused where nobody would be left to manage the clinic, or the successor cannot lead
     */
    @ManagerOnly
    public void leave(MembershipId membership, Optional<MembershipId> successor) {
        var leaving = rolesOf(membership);
        if (leaving.stream().anyMatch(row -> row.role() == Role.CLINIC_MANAGER)) requireAnotherManager(leaving);
        successor.ifPresent(next -> handOver(leaving, next));
        leaving.forEach(row -> memberships.end(row.id()));
        sessions.end(new AccountId(leaving.getFirst().person()));
    }

    /** Who could lead the patients of a colleague who leaves, by name. */
    @ManagerOnly
    @Transactional(readOnly = true)
    public List<Member> successors(MembershipId membership) {
        return jdbc.sql("""
                select id, name from membership
                 where clinic_id = :clinic and role = 'THERAPIST' and ended_at is null and account_id is not null
                   and account_id is distinct from (
                     select account_id from membership where clinic_id = :clinic and id = :id)
                 order by lower(name), id
                """)
                .param("clinic", tenant.clinic().value())
                .param("id", membership.value())
                .query((rs, index) -> new Member(
                        new MembershipId(rs.getObject("id", UUID.class)), rs.getString("name"), Role.THERAPIST))
                .list();
    }

    /** The person’s places here; only of somebody who has joined. */
    private List<Row> rolesOf(MembershipId membership) {
        var rows = jdbc.sql("""
                select id, account_id as person, role, name, email from membership
                 where clinic_id = :clinic and role <> 'PATIENT' and ended_at is null and account_id = (
                   select account_id from membership
                    where clinic_id = :clinic and id = :id and role <> 'PATIENT' and ended_at is null)
                """)
                .param("clinic", tenant.clinic().value())
                .param("id", membership.value())
                .query(StaffService::row)
                .list();
        if (rows.isEmpty()) throw new NotFound("colleague");
        return rows;
    }

    /** Locked, so that the last two managers do not both leave at once. */
    private void requireAnotherManager(List<Row> leaving) {
        var managers = jdbc.sql("""
                select account_id from membership
                 where clinic_id = :clinic and role = 'CLINIC_MANAGER' and ended_at is null and account_id is not null
                 order by id for update
                """)
                .param("clinic", tenant.clinic().value())
                .query(UUID.class)
                .list();
        var person = leaving.getFirst().person();
        if (managers.stream().allMatch(person::equals)) throw IdentityRefused.lastManager();
    }

    private void handOver(List<Row> leaving, MembershipId successor) {
        var known = jdbc.sql("""
                select 1 from membership where clinic_id = :clinic and id = :id and role = 'THERAPIST'
                   and ended_at is null and account_id is not null and account_id <> :person for share
                """)
                .param("clinic", tenant.clinic().value())
                .param("id", successor.value())
                .param("person", leaving.getFirst().person())
                .query(Integer.class)
                .optional();
        if (known.isEmpty()) throw new NotFound("therapist who could lead");
        leaving.stream()
                .filter(row -> row.role() == Role.THERAPIST)
                .forEach(row -> leads.handOver(row.id(), successor));
    }

    private void requireStaff(MembershipId membership) {
        var staff = jdbc.sql("""
                select 1 from membership where clinic_id = :clinic and id = :id and role <> 'PATIENT' and ended_at is null
                """)
                .param("clinic", tenant.clinic().value())
                .param("id", membership.value())
                .query(Integer.class)
                .optional();
        if (staff.isEmpty()) throw new NotFound("colleague");
    }

    private static List<StaffMember> people(
            List<Row> rows, Map<MembershipId, PortalAccess> access, Map<MembershipId, Integer> leads) {
        Map<UUID, StaffMember> people = new LinkedHashMap<>();
        for (var row : rows) {
            var one = new StaffMember(
                    row.id(),
                    row.name(),
                    row.email(),
                    EnumSet.of(row.role()),
                    of(access, row.id()),
                    leads.getOrDefault(row.id(), 0));
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
        return new StaffMember(
                one.id(), one.name(), one.email(), roles, one.access(), one.patients() + other.patients());
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
