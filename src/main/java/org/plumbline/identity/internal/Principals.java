package org.plumbline.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.AccountId;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.ScopedTransactions;
import org.plumbline.kernel.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Builds the principal of an account from its memberships, read through the account's own window in the wall. */
@Component
public class Principals {
    private final JdbcClient jdbc;
    private final ScopedTransactions transactions;

    Principals(JdbcClient jdbc, ScopedTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * @param wanted the clinic to sign in to; null: the one last used, else the first
     * @return empty where the account has no membership (there)
     */
    public Optional<SignedIn> load(AccountId account, @Nullable ClinicId wanted) {
        var memberships = memberships(account);
        return clinic(memberships, wanted).map(clinic -> principal(account, clinic, memberships));
    }

    public List<Row> memberships(AccountId account) {
        return transactions.call(
                TenantScope.ofAccount(account.value()),
                () -> jdbc.sql("""
                select m.clinic_id, m.id, m.role, m.name, a.email, c.name as clinic_name, m.clinic_id = a.last_clinic_id as last_used
                  from membership m join account a on a.id = m.account_id join clinic c on c.id = m.clinic_id
                 where m.account_id = :account and m.ended_at is null
                 order by last_used desc nulls last, m.created_at, m.id
                """)
                        .param("account", account.value())
                        .query(Principals::row)
                        .list());
    }

    public String clinicName(ClinicId clinic) {
        return transactions.call(
                TenantScope.ofClinic(clinic),
                () -> jdbc.sql("select name from clinic where id = ?")
                        .param(clinic.value())
                        .query(String.class)
                        .single());
    }

    private static Optional<ClinicId> clinic(List<Row> memberships, @Nullable ClinicId wanted) {
        return memberships.stream()
                .map(Row::clinic)
                .filter(clinic -> wanted == null || clinic.equals(wanted))
                .findFirst();
    }

    private static SignedIn principal(AccountId account, ClinicId clinic, List<Row> memberships) {
        Map<Role, Row> here = new EnumMap<>(Role.class);
        memberships.stream().filter(row -> row.clinic().equals(clinic)).forEach(row -> here.put(row.role(), row));
        Map<Role, MembershipId> ids = new EnumMap<>(Role.class);
        here.forEach((role, row) -> ids.put(role, row.id()));
        var first = here.values().iterator().next();
        return new SignedIn(clinic, account, first.email(), first.name(), ids);
    }

    private static Row row(ResultSet rs, int index) throws SQLException {
        return new Row(
                new ClinicId(rs.getObject("clinic_id", UUID.class)),
                rs.getString("clinic_name"),
                new MembershipId(rs.getObject("id", UUID.class)),
                Role.valueOf(rs.getString("role")),
                rs.getString("name"),
                rs.getString("email"));
    }

    public record Row(ClinicId clinic, String clinicName, MembershipId id, Role role, String name, String email) {}
}
