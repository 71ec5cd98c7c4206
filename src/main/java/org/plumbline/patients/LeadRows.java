package org.plumbline.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.identity.Leads;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who leads the open episodes. Carries no user: for services that have checked who asks. */
@Component
@Transactional
class LeadRows implements Leads {
    private final CareRows care;
    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final Audit audit;

    LeadRows(CareRows care, JdbcClient jdbc, CurrentTenant tenant, Audit audit) {
        this.care = care;
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.audit = audit;
    }

    private record Led(EpisodeId episode, PatientId patient, MembershipId lead) {}

    @Override
    @Transactional(readOnly = true)
    public Map<MembershipId, Integer> count(Collection<MembershipId> staff) {
        Map<MembershipId, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select lead_membership_id, count(*) as patients from episode
                where clinic_id = ? and end_day is null and lead_membership_id = any(?) group by lead_membership_id""")
                .params(
                        tenant.clinic().value(),
                        staff.stream().map(MembershipId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(
                            new MembershipId(row.getObject("lead_membership_id", UUID.class)), row.getInt("patients"));
                });
        return counts;
    }

    @Override
    public void handOver(MembershipId from, MembershipId to) {
        jdbc.sql("""
                select id, patient_id, lead_membership_id from episode
                where clinic_id = ? and end_day is null and lead_membership_id = ? order by id for update""")
                .params(tenant.clinic().value(), from.value())
                .query(LeadRows::led)
                .list()
                .forEach(led -> hand(led, to));
    }

    /** By name: open episodes whose lead no longer works here. */
    @Transactional(readOnly = true)
    List<LeadlessPatient> leadless() {
        return jdbc.sql("""
                select p.id, p.name, m.name as former, e.start_day
                from episode e join patient p on p.clinic_id = e.clinic_id and p.id = e.patient_id
                  join membership m on m.clinic_id = e.clinic_id and m.id = e.lead_membership_id
                where e.clinic_id = ? and e.end_day is null and m.ended_at is not null order by lower(p.name), p.id""")
                .param(tenant.clinic().value())
                .query((row, number) -> new LeadlessPatient(
                        new PatientId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("former"),
                        row.getObject("start_day", LocalDate.class)))
                .list();
    }

    /** @return whether the patient was without a lead until now */
    boolean give(PatientId patient, MembershipId to) {
        var led = jdbc.sql("""
                select e.id, e.patient_id, e.lead_membership_id
                from episode e join membership m on m.clinic_id = e.clinic_id and m.id = e.lead_membership_id
                where e.clinic_id = ? and e.patient_id = ? and e.end_day is null and m.ended_at is not null
                for update of e""")
                .params(tenant.clinic().value(), patient.value())
                .query(LeadRows::led)
                .optional();
        led.ifPresent(each -> hand(each, to));
        return led.isPresent();
    }

    /** The former lead has left the clinic and so the team; an editor of the team is told. */
    private void hand(Led led, MembershipId to) {
        care.leave(led.episode(), led.lead());
        care.join(led.episode(), to, Episodes.CareRole.LEAD);
        care.lead(led.episode(), to);
        jdbc.sql("update episode set care_version = care_version + 1 where clinic_id = ? and id = ?")
                .params(tenant.clinic().value(), led.episode().value())
                .update();
        audit.done("care.hand-over", led.patient().value(), to);
    }

    private static Led led(ResultSet row, int number) throws SQLException {
        return new Led(
                new EpisodeId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new MembershipId(row.getObject("lead_membership_id", UUID.class)));
    }
}
