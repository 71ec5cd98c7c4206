package org.plumbline.identity;

import java.time.ZoneId;
import java.util.Objects;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the clinic in context is set up; carries no user, so callers have checked. */
@Component
@Transactional
public class ClinicRecords {
    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final Audit audit;

    ClinicRecords(JdbcClient jdbc, CurrentTenant tenant, Audit audit) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public ClinicSettings read() {
        return jdbc.sql("""
                select name, phone, emergency_number, zone, thresholds, row_version from clinic where id = :clinic""")
                .param("clinic", tenant.clinic().value())
                .query((row, number) -> new ClinicSettings(
                        new ClinicDraft(
                                row.getString("name"),
                                row.getString("phone"),
                                row.getString("emergency_number"),
                                ZoneId.of(row.getString("zone"))),
                        row.getString("thresholds"),
                        row.getInt("row_version")))
                .single();
    }

    /**
     * @throws IdentityRefused where another manager saved since the editor looked
     * @throws IllegalArgumentException where the draft has problems, which the editor should have seen
     */
    public void change(ClinicSettings changed) {
        var clinic = changed.clinic();
        if (!clinic.problems().isEmpty()) throw new IllegalArgumentException("unsound: " + clinic.problems());
        var updated = jdbc.sql("""
                update clinic set name = :name, phone = :phone, emergency_number = :emergency, zone = :zone,
                  thresholds = :thresholds::jsonb, row_version = row_version + 1
                 where id = :clinic and row_version = :version
                """)
                .param("name", clinic.name())
                .param("phone", clinic.phone())
                .param("emergency", clinic.emergencyNumber())
                .param("zone", Objects.requireNonNull(clinic.zone()).getId())
                .param("thresholds", changed.thresholds())
                .param("clinic", tenant.clinic().value())
                .param("version", changed.version())
                .update();
        if (updated == 0) throw IdentityRefused.changedMeanwhile();
        audit.done("clinic.edit", null, tenant.clinic());
    }
}
