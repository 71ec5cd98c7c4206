package org.plumbline.assessments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads sheets with their results, and keeps a result. What is voided, abandoned or amended counts for nothing: {@link #past}. */
@Component
class SheetRows {
    private static final TypeReference<List<ChosenTest>> TESTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};
    private static final String SHEETS = """
            select a.id, a.day, a.kind, a.status, a.tests, a.amends, a.amend_reason, m.name as signed_by,
                   r.test_id, r.fields, r.typed, r.row_version as version
              from assessment a
              left join membership m on m.clinic_id = a.clinic_id and m.id = a.signed_membership_id
              left join test_result r on r.clinic_id = a.clinic_id and r.assessment_id = a.id
                   and r.void_reason is null
                   and not exists (select 1 from test_result s where s.clinic_id = r.clinic_id and s.supersedes = r.id)
             where a.episode_id = ? and a.status in ('OPEN', 'SIGNED')
               and not exists (select 1 from assessment_void v where v.clinic_id = a.clinic_id and v.assessment_id = a.id)
               and not exists (select 1 from assessment b where b.clinic_id = a.clinic_id and b.amends = a.id and b.status = 'SIGNED')
             order by a.day, coalesce(a.sat_at, a.created_at), a.id, r.changed_at
            """;
    private static final String PAST = """
            select a.id, a.day, a.kind, a.abandon_reason, v.reason as void_reason, b.amend_reason,
                   coalesce(vm.name, bm.name, om.name) as by, coalesce(v.at, b.signed_at) as at
              from assessment a
              join membership om on om.clinic_id = a.clinic_id and om.id = a.by_membership_id
              left join assessment_void v on v.clinic_id = a.clinic_id and v.assessment_id = a.id
              left join membership vm on vm.clinic_id = v.clinic_id and vm.id = v.by_membership_id
              left join assessment b on b.clinic_id = a.clinic_id and b.amends = a.id and b.status = 'SIGNED'
              left join membership bm on bm.clinic_id = b.clinic_id and bm.id = b.signed_membership_id
             where a.episode_id = ? and (a.status = 'ABANDONED' or v.reason is not null or b.id is not null)
             order by a.day desc, a.created_at desc, a.id desc
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
                Map.of(),
                assessment(row.getObject("amends", UUID.class)),
                row.getString("amend_reason"));
        var test = row.getString("test_id");
        return new Row(sheet, test == null ? null : record(test, row, row.getInt("version")));
    }

    private static @Nullable AssessmentId assessment(@Nullable UUID id) {
        return id == null ? null : new AssessmentId(id);
    }

    private Sheet.TestRecord record(String test, ResultSet row, int version) throws SQLException {
        return new Sheet.TestRecord(
                test,
                json.readValue(row.getString("fields"), FIELDS),
                json.readValue(row.getString("typed"), TYPED),
                version);
    }

    /** Sheets that no longer count, newest first. */
    List<PastSheet> past(EpisodeId episode) {
        return jdbc.sql(PAST)
                .param(episode.value())
                .query((row, number) -> past(row))
                .list();
    }

    private static PastSheet past(ResultSet row) throws SQLException {
        var voided = row.getString("void_reason");
        var amended = row.getString("amend_reason");
        var end = voided != null
                ? PastSheet.End.VOIDED
                : amended != null ? PastSheet.End.AMENDED : PastSheet.End.ABANDONED;
        var at = row.getObject("at", OffsetDateTime.class);
        return new PastSheet(
                new AssessmentId(row.getObject("id", UUID.class)),
                AssessmentKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                end,
                voided != null ? voided : amended != null ? amended : row.getString("abandon_reason"),
                row.getString("by"),
                at == null ? null : at.toInstant());
    }

    /** Which sheet of the episode amends which. */
    Map<AssessmentId, AssessmentId> amendments(EpisodeId episode) {
        var amends = new HashMap<AssessmentId, AssessmentId>();
        jdbc.sql("select id, amends from assessment where episode_id = ? and amends is not null")
                .param(episode.value())
                .query((row, number) -> amends.put(
                        new AssessmentId(row.getObject("id", UUID.class)),
                        new AssessmentId(row.getObject("amends", UUID.class))))
                .list();
        return amends;
    }

    /** All that was recorded on one sheet, on another: its first versions. */
    void copyResults(AssessmentId from, AssessmentId to, Instant at) {
        for (var result : jdbc.sql("""
                select test_id, fields, typed, row_version from test_result
                where assessment_id = ? and void_reason is null and supersedes is null order by changed_at, id""")
                .param(from.value())
                .query((row, number) -> record(row.getString("test_id"), row, 1))
                .list()) insert(to, result, at);
    }

    void voidSheet(AssessmentId assessment, String reason, MembershipId by, Instant at) {
        jdbc.sql("""
                insert into assessment_void (clinic_id, assessment_id, reason, by_membership_id, at)
                values (?, ?, ?, ?, ?)""")
                .params(tenant.clinic().value(), assessment.value(), reason, by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Sheet joined(List<Row> rows) {
        var results = new LinkedHashMap<String, Sheet.TestRecord>();
        for (var row : rows) if (row.result() != null) results.put(row.result().test(), row.result());
        var sheet = rows.getFirst().sheet();
        return new Sheet(
                sheet.id(),
                sheet.kind(),
                sheet.day(),
                sheet.signed(),
                sheet.signedBy(),
                sheet.tests(),
                results,
                sheet.amends(),
                sheet.amendReason());
    }

    /** As the row is now; its sheet is locked. */
    Sheet.TestRecord result(AssessmentId assessment, String test) {
        return jdbc.sql("""
                select test_id, fields, typed, row_version from test_result
                where assessment_id = ? and test_id = ? and void_reason is null and supersedes is null""")
                .params(assessment.value(), test)
                .query((row, number) -> record(test, row, row.getInt("row_version")))
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
                insert into test_result (clinic_id, id, assessment_id, test_id, fields, typed, changed_at, row_version)
                values (?, ?, ?, ?, ?::jsonb, ?::json, ?, 1)""")
                .params(
                        tenant.clinic().value(),
                        Ids.next(),
                        assessment.value(),
                        result.test(),
                        json.writeValueAsString(result.fields()),
                        typed(result),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void update(AssessmentId assessment, Sheet.TestRecord result, Instant at) {
        jdbc.sql("""
                update test_result set fields = ?::jsonb, typed = ?::json, changed_at = ?, row_version = ?
                where assessment_id = ? and test_id = ? and void_reason is null and supersedes is null""")
                .params(
                        json.writeValueAsString(result.fields()),
                        typed(result),
                        at.atOffset(ZoneOffset.UTC),
                        result.version(),
                        assessment.value(),
                        result.test())
                .update();
    }

    /** ASCII throughout: halves of characters and NUL live in a json column as they were typed. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static String typed(Sheet.TestRecord result) {
        return ASCII.writeValueAsString(result.typed());
    }
}
