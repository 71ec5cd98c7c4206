package org.plumbline.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.support.PlumblineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read from the database’s own catalogue: a table that somebody adds without its wall turns this red. */
@PlumblineTest
class SchemaTest {
    private static final List<String> GLOBAL = List.of("account", "login_failure", "flyway_schema_history");
    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?([a-z_]+)");
    private static final Pattern DISTRIBUTED =
            Pattern.compile("distribute\\('([a-z_]+)',\\s*'(?:clinic_id|reference)'\\)");

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_table_but_the_global_ones_has_forced_row_level_security_and_a_policy() {
        var open = tables("""
                select c.relname from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                   and not (c.relrowsecurity and c.relforcerowsecurity
                            and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                """);

        assertThat(open).containsExactlyInAnyOrderElementsOf(GLOBAL);
    }

    @Test
    void every_table_but_the_global_ones_and_clinic_itself_has_a_clinic_that_cannot_be_missing() {
        var without = tables("""
                select c.relname from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                   and not exists (select 1 from pg_attribute a
                                    where a.attrelid = c.oid and a.attname = 'clinic_id' and a.attnotnull)
                """);

        assertThat(without).containsExactlyInAnyOrder("account", "clinic", "flyway_schema_history", "login_failure");
    }

    @Test
    void every_key_of_a_clinical_table_starts_with_the_clinic() {
        var others = tables("""
                select c.relname from pg_index i join pg_class c on c.oid = i.indrelid
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                 where c.relnamespace = 'public'::regnamespace and i.indisprimary
                   and a.attname <> 'clinic_id' and c.relname <> 'clinic'
                """);

        assertThat(others).containsExactlyInAnyOrderElementsOf(GLOBAL);
    }

    @Test
    void no_foreign_key_deletes_or_changes_what_was_recorded() {
        var cascading = tables("""
                select conname from pg_constraint
                 where contype = 'f' and (confdeltype in ('c', 'n', 'd') or confupdtype in ('c', 'n', 'd'))
                """);

        assertThat(cascading).isEmpty();
    }

    @Test
    void the_application_may_delete_nothing_clinical() {
        var deletable = tables("""
                select c.relname from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                   and has_table_privilege(current_user, c.oid, 'delete')
                """);

        assertThat(deletable)
                .contains("login_failure")
                .doesNotContain("patient", "episode", "log_entry", "audit_event");
    }

    @Test
    void every_table_says_how_it_is_distributed() throws IOException {
        var created = new TreeSet<String>();
        var distributed = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql")) {
            var sql = file.getContentAsString(StandardCharsets.UTF_8);
            collect(CREATED, sql, created);
            collect(DISTRIBUTED, sql, distributed);
        }

        assertThat(created).hasSizeGreaterThan(10).isEqualTo(distributed);
    }

    private static void collect(Pattern pattern, String sql, Collection<String> names) {
        pattern.matcher(sql).results().map(found -> found.group(1)).forEach(names::add);
    }

    private List<String> tables(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
