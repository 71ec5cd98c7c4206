package org.plumbline.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clinic in context and who works there; carries no user, so callers have checked. */
@Component
@Transactional(readOnly = true)
public class ClinicDirectory {
    private final JdbcClient jdbc;
    private final CurrentTenant tenant;

    ClinicDirectory(JdbcClient jdbc, CurrentTenant tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    public ClinicInfo current() {
        return jdbc.sql("select id, name, zone, phone, emergency_number, demo from clinic where id = :clinic")
                .param("clinic", tenant.clinic().value())
                .query(ClinicDirectory::info)
                .single();
    }

    /** What the clinic has set for itself, as JSON; the module that a key belongs to reads and checks it. */
    public String thresholds() {
        return jdbc.sql("select thresholds from clinic where id = :clinic")
                .param("clinic", tenant.clinic().value())
                .query(String.class)
                .single();
    }

    /** Every clinic there is, for jobs; works without a clinic in context. */
    public List<ClinicRef> all() {
        return jdbc.sql("select id, demo from clinic_ids()")
                .query((rs, index) ->
                        new ClinicRef(new ClinicId(rs.getObject("id", UUID.class)), rs.getBoolean("demo")))
                .list();
    }

    /** Names by membership; also of those who left. */
    public Map<MembershipId, String> names(Collection<MembershipId> memberships) {
        Map<MembershipId, String> names = new HashMap<>();
        if (memberships.isEmpty()) return names;
        var ids = memberships.stream().map(MembershipId::value).distinct().toArray(UUID[]::new);
        jdbc.sql("select id, name from membership where clinic_id = :clinic and id = any(:ids)")
                .param("clinic", tenant.clinic().value())
                .param("ids", ids)
                .query(rs -> {
                    names.put(new MembershipId(rs.getObject("id", UUID.class)), rs.getString("name"));
                });
        return names;
    }

    /** Who has this role today and has joined, by name: whoever is only invited could not look after anybody. */
    public List<Member> members(Role role) {
        return jdbc.sql("""
                select id, name, role from membership
                 where clinic_id = :clinic and role = :role and ended_at is null and account_id is not null
                 order by name, id
                """)
                .param("clinic", tenant.clinic().value())
                .param("role", role.name())
                .query((rs, index) ->
                        new Member(new MembershipId(rs.getObject("id", UUID.class)), rs.getString("name"), role))
                .list();
    }

    private static ClinicInfo info(ResultSet rs, int index) throws SQLException {
        return new ClinicInfo(
                new ClinicId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                ZoneId.of(rs.getString("zone")),
                rs.getString("phone"),
                rs.getString("emergency_number"),
                rs.getBoolean("demo"));
    }
}
