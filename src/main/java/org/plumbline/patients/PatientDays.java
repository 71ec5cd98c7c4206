package org.plumbline.patients;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The patients’ calendars. Carries no user: for services that have checked who asks. */
@Component
@Transactional(readOnly = true)
public class PatientDays {
    private record ZoneRow(PatientId patient, ZoneHistory.Period period) {}

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final Clock clock;

    PatientDays(JdbcClient jdbc, CurrentTenant tenant, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.clock = clock;
    }

    public ZoneId zone(PatientId patient, LocalDate day) {
        return history(patient).zone(day);
    }

    public LocalDate today(PatientId patient) {
        return history(patient).today(clock.instant());
    }

    /** @throws NotFound where the clinic in context has no such patient */
    public ZoneHistory history(PatientId patient) {
        var history = histories(List.of(patient)).get(patient);
        if (history == null) throw new NotFound("patient " + patient);
        return history;
    }

    public Map<PatientId, ZoneHistory> histories(Collection<PatientId> patients) {
        var ids = patients.stream().map(PatientId::value).toArray(UUID[]::new);
        return jdbc
                .sql("select patient_id, from_day, zone from patient_zone where patient_id = any(?)")
                .param(ids)
                .query((row, number) -> new ZoneRow(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new ZoneHistory.Period(
                                row.getObject("from_day", LocalDate.class), ZoneId.of(row.getString("zone")))))
                .list()
                .stream()
                .collect(groupingBy(ZoneRow::patient, mapping(ZoneRow::period, toList())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new ZoneHistory(entry.getValue())));
    }

    /** Each patient’s zone today. */
    public Map<PatientId, ZoneId> zones(Collection<PatientId> patients) {
        var now = clock.instant();
        return histories(patients).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().zone(entry.getValue().today(now))));
    }

    /** Each patient’s today. */
    public Map<PatientId, LocalDate> todays(Collection<PatientId> patients) {
        var now = clock.instant();
        return histories(patients).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().today(now)));
    }

    /** The zone holds from this day on; a move that was to begin on the same day is replaced. */
    @Transactional
    void live(PatientId patient, LocalDate from, ZoneId zone) {
        jdbc.sql("""
                insert into patient_zone (clinic_id, id, patient_id, from_day, zone) values (?, ?, ?, ?, ?)
                on conflict (clinic_id, patient_id, from_day) do update set zone = excluded.zone""")
                .params(tenant.clinic().value(), Ids.next(), patient.value(), from, zone.getId())
                .update();
    }
}
