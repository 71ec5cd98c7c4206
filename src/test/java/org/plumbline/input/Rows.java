package org.plumbline.input;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.support.TestClinic;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that a clinic keeps, as one mark that changes with any row of it. */
final class Rows {
    /** Who looked at what, and what was typed and is not sent yet. */
    private static final List<String> ASIDE = List.of("audit_event", "plan_draft");

    private final JdbcClient jdbc;
    private final List<String> tables;

    Rows(JdbcClient jdbc, TestClinic anyone) {
        this.jdbc = jdbc;
        tables = anyone.inside(() -> jdbc.sql("""
                select distinct table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'clinic_id' order by table_name""").query(String.class).list().stream()
                .filter(each -> !ASIDE.contains(each))
                .toList());
    }

    String mark(TestClinic clinic) {
        return String.join(
                "\n",
                all(
                        clinic,
                        "select '@ ' || count(*) || ' ' || coalesce(sum(hashtext(x::text)::bigint), 0) from @ x",
                        "select 'clinic ' || md5(x::text) from clinic x where id = ",
                        "select 'accounts ' || count(*) from account"));
    }

    /** Somewhere, as it is. */
    boolean hold(TestClinic clinic, String text) {
        var found = "(strpos(to_jsonb(x)::text, trim(both '\"' from to_jsonb('" + text.replace("'", "''")
                + "'::text)::text)) > 0)";
        return all(
                        clinic,
                        "select '@ ' || " + found + " from @ x",
                        "select 'clinic ' || " + found + " from clinic x where id = ",
                        "select ''")
                .stream()
                .anyMatch(each -> each.endsWith(" true"));
    }

    private List<String> all(TestClinic clinic, String each, String ofTheClinic, String more) {
        var id = "'" + clinic.id().value() + "'";
        var sql = tables.stream()
                .map(table -> each.replace("@", table) + " where x.clinic_id = " + id)
                .collect(
                        Collectors.joining(" union all ", "", " union all " + ofTheClinic + id + " union all " + more));
        return clinic.inside(() -> jdbc.sql(sql).query(String.class).list());
    }
}
