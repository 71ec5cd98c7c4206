package org.plumbline.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Memberships;
import org.plumbline.identity.PortalAccess;
import org.plumbline.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the record for {@link PatientService}, inside its transaction. */
@Component
class PatientRecords {
    private record Row(
            PatientId id,
            int version,
            String name,
            LocalDate born,
            @Nullable Sex sex,
            @Nullable String email,
            @Nullable String phone,
            @Nullable MembershipId membership) {}

    private final JdbcClient jdbc;
    private final Episodes episodes;
    private final PatientDays days;
    private final ClinicDirectory clinic;
    private final Memberships memberships;
    private final Clock clock;

    PatientRecords(
            JdbcClient jdbc,
            Episodes episodes,
            PatientDays days,
            ClinicDirectory clinic,
            Memberships memberships,
            Clock clock) {
        this.jdbc = jdbc;
        this.episodes = episodes;
        this.days = days;
        this.clinic = clinic;
        this.memberships = memberships;
        this.clock = clock;
    }

    PatientRecord read(PatientId patient) {
        var row = jdbc.sql("""
                select id, row_version, name, born, sex, email, phone, membership_id from patient where id = ?""")
                .param(patient.value())
                .query(PatientRecords::row)
                .optional()
                .orElseThrow(() -> new NotFound("patient " + patient));
        var zones = days.history(patient);
        var courses = episodes.courses(patient);
        var episode = courses.getLast();
        return new PatientRecord(
                patient,
                row.version(),
                row.name(),
                row.born(),
                row.sex(),
                row.email(),
                row.phone(),
                zones,
                zones.today(clock.instant()),
                courses,
                team(episode),
                access(row.membership()));
    }

    Optional<PatientId> withMembership(MembershipId membership) {
        return jdbc.sql("select id from patient where membership_id = ?")
                .param(membership.value())
                .query(UUID.class)
                .optional()
                .map(PatientId::new);
    }

    private List<String> team(EpisodeInfo episode) {
        var team = episodes.team(episode.id());
        var names = clinic.names(team);
        return team.stream()
                .flatMap(member -> Optional.ofNullable(names.get(member)).stream())
                .toList();
    }

    private PortalAccess access(@Nullable MembershipId membership) {
        var nobody = new PortalAccess(PortalAccess.State.NOT_INVITED, null);
        return membership == null
                ? nobody
                : memberships.access(List.of(membership)).getOrDefault(membership, nobody);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var membership = row.getObject("membership_id", UUID.class);
        return new Row(
                new PatientId(row.getObject("id", UUID.class)),
                row.getInt("row_version"),
                row.getString("name"),
                row.getObject("born", LocalDate.class),
                Sex.ofCode(row.getString("sex")),
                row.getString("email"),
                row.getString("phone"),
                membership == null ? null : new MembershipId(membership));
    }
}
