package org.plumbline.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of a demo clinic is there already, and how far each has lived. */
@Component
@Transactional
class DemoPeople {
    private final JdbcClient jdbc;
    private final CurrentTenant tenant;

    DemoPeople(JdbcClient jdbc, CurrentTenant tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /**
     * @param start first day of the course
     * @param livedUntil null for somebody who is registered and was not seen yet
     */
    record Standing(
            PatientId patient, LocalDate start, @Nullable Instant livedUntil) {}

    @Transactional(readOnly = true)
    public Optional<Standing> find(Person person) {
        return jdbc.sql("""
                select d.patient_id, e.start_day, d.lived_until
                from demo_person d
                  join lateral (select min(start_day) as start_day from episode e
                    where e.clinic_id = d.clinic_id and e.patient_id = d.patient_id) e on true
                where d.person = ?""").param(person.index()).query(DemoPeople::standing).optional();
    }

    public void add(Person person, PatientId patient) {
        jdbc.sql("insert into demo_person (clinic_id, id, person, patient_id) values (?, ?, ?, ?)")
                .params(tenant.clinic().value(), Ids.next(), person.index(), patient.value())
                .update();
    }

    public void lived(Person person, Instant until) {
        jdbc.sql("update demo_person set lived_until = greatest(lived_until, ?) where person = ?")
                .params(until.atOffset(ZoneOffset.UTC), person.index())
                .update();
    }

    /** Of a clinic that was filled before this table was: whoever bears the name has lived until now. */
    public void adopt(Person person, Instant now) {
        jdbc.sql("""
                insert into demo_person (clinic_id, id, person, patient_id, lived_until)
                select p.clinic_id, ?, ?, p.id, ? from patient p
                where p.name = ?
                  and not exists (select 1 from demo_person d where d.clinic_id = p.clinic_id and d.patient_id = p.id)
                  and exists (select 1 from episode e join plan on plan.clinic_id = e.clinic_id and plan.episode_id = e.id
                    where e.clinic_id = p.clinic_id and e.patient_id = p.id)
                limit 1""")
                .params(Ids.next(), person.index(), now.atOffset(ZoneOffset.UTC), person.name())
                .update();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var until = row.getObject("lived_until", OffsetDateTime.class);
        return new Standing(
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("start_day", LocalDate.class),
                until == null ? null : until.toInstant());
    }
}
