package org.plumbline.assessments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads sheets with their results, and keeps a result. What is voided or superseded is not read. */
@Component
class SheetRows {
    private static final TypeReference<List<ChosenTest>> TESTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final String SHEETS = """
            select a.id, a.day, a.kind, a.status, a.tests, m.name as signed_by,
                   r.test_id, r.fields, r.row_version as version
              from assessment a
              left join membership m on m.clinic_id = a.clinic_id and m.id = a.signed_membership_id
              left join test_result r on r.clinic_id = a.clinic_id and r.assessment_id = a.id
                   and r.void_reason is null
                   and not exists (select 1 from test_result s where s.clinic_id = r.clinic_id and s.supersedes = r.id)
             where a.episode_id = ? and a.status <> 'DISCARDED'
             order by a.day, a.created_at, a.id, r.changed_at
            """;

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final JsonMapper json;

    SheetRows(JdbcClient jdbc, CurrentTenant tenant, JsonMapper json) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.json = json;
    }

    String write(List<ChosenTest> tests) {
        return json.writeValueAsString(tests);
    }

    /** Oldest first, the open one among them. */
    List<Sheet> sheets(EpisodeId episode) {
        return jdbc.sql(SHEETS).param(episode.value()).query(this::row).list().stream()
                .collect(groupingBy(row -> row.sheet().id(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(SheetRows::joined)
                .toList();
    }

    private record Row(Sheet sheet, Sheet.@Nullable TestRecord result) {}

    private Row row(ResultSet row, int number) throws SQLException {
        var sheet = new Sheet(
                new AssessmentId(row.getObject("id", UUID.class)),
                AssessmentKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getString("status").equals(Assessment.Status.SIGNED.name()),
                row.getString("signed_by"),
                json.readValue(row.getString("tests"), TESTS),
                Map.of());
        var test = row.getString("test_id");
        return new Row(
                sheet,
                test == null
                        ? null
                        : new Sheet.TestRecord(
                                test, json.readValue(row.getString("fields"), FIELDS), row.getInt("version")));
    }

    private static Sheet joined(List<Row> rows) {
        var results = new LinkedHashMap<String, Sheet.TestRecord>();
        for (var row : rows) if (row.result() != null) results.put(row.result().test(), row.result());
        var sheet = rows.getFirst().sheet();
        return new Sheet(
                sheet.id(), sheet.kind(), sheet.day(), sheet.signed(), sheet.signedBy(), sheet.tests(), results);
    }

    /** As the row is now; its sheet is locked. */
    Sheet.TestRecord result(AssessmentId assessment, String test) {
        return jdbc.sql("""
                select test_id, fields, row_version from test_result
                where assessment_id = ? and test_id = ? and void_reason is null and supersedes is null""")
                .params(assessment.value(), test)
                .query((row, number) -> new Sheet.TestRecord(
                        test, json.readValue(row.getString("fields"), FIELDS), row.getInt("row_version")))
                .optional()
                .orElse(Sheet.TestRecord.none(test));
    }

    /** The sheet is locked, so that the version read is still that of the row. */
    void keep(AssessmentId assessment, Sheet.TestRecord result, Instant at) {
        if (result.version() == 1) insert(assessment, result, at);
        else update(assessment, result, at);
    }

    private void insert(AssessmentId assessment, Sheet.TestRecord result, Instant at) {
        jdbc.sql("""
                insert into test_result (clinic_id, id, assessment_id, test_id, fields, changed_at, row_version)
                values (?, ?, ?, ?, ?::jsonb, ?, 1)""")
                .params(
                        tenant.clinic().value(),
                        Ids.next(),
                        assessment.value(),
                        result.test(),
                        json.writeValueAsString(result.fields()),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void update(AssessmentId assessment, Sheet.TestRecord result, Instant at) {
        jdbc.sql("""
                update test_result set fields = ?::jsonb, changed_at = ?, row_version = ?
                where assessment_id = ? and test_id = ? and void_reason is null and supersedes is null""")
                .params(
                        json.writeValueAsString(result.fields()),
                        at.atOffset(ZoneOffset.UTC),
                        result.version(),
                        assessment.value(),
                        result.test())
                .update();
    }
}
