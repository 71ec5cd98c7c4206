package org.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.server.communication.UidlWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.bench.RecordedSql.Sent;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.ClinicRef;
import org.plumbline.identity.DemoOffer;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * DESIGN §8: what a view costs on the server, measured against the same view without its SQL and against its bare SQL, in one
 * run and turn by turn, so that a busy machine slows all three. {@code -Pbench}, on a demo clinic that it fills first.
 */
@Tag("bench")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestClinics.class, RatiosTest.Config.class})
class RatiosTest extends SpringBrowserlessTest {
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 80;
    private static final int CASELOAD = 60;
    private static final int ID = 2;
    private static final String A_WRITE = "select pg_logical_emit_message(true, 'bench', 'x')";

    @Autowired
    ClinicDirectory directory;

    @Autowired
    TestClinics clinics;

    @Autowired
    DemoOffer demo;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails database;

    private Connection bare;
    private ClinicRef clinic;

    @TestConfiguration
    static class Config {
        @Bean
        static RecordedSql recordedSql() {
            return new RecordedSql();
        }

        @Bean
        @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Remembered remembered() {
            return new Remembered();
        }
    }

    @BeforeEach
    void connect() throws SQLException {
        bare = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        bare.setAutoCommit(false);
        await().atMost(Duration.ofMinutes(40)).until(() -> demo.status() == DemoOffer.Status.READY);
        clinic = directory.all().stream().findFirst().orElseThrow();
    }

    @AfterEach
    void leave() throws SQLException {
        bare.close();
    }

    @Test
    void the_clinic_review() {
        var manager = clinics.staff(clinic.id(), "Bench", Role.CLINIC_MANAGER);
        int patients = clinics.inside(
                        clinic.id(),
                        () -> jdbc.sql("select id from episode where end_day is null")
                                .query(UUID.class)
                                .list())
                .size();

        var measured = measure("clinic", manager);

        measured.print("clinic review of %,d patients in care".formatted(patients));
        within(2, 3, measured.whole(), measured.sql(), "its bare SQL");
    }

    @Test
    void the_caseload() {
        var therapist = clinics.staff(clinic.id(), "Bench", Role.THERAPIST);
        clinics.inside(clinic.id(), () -> join(therapist.membership(Role.THERAPIST)));

        var measured = measure("caseload", therapist);

        measured.print("caseload of %d".formatted(CASELOAD));
        within(1.5, 2.5, measured.whole(), measured.yardstick(), "grid without SQL + its bare SQL");
    }

    private static void within(double bar50, double bar95, Times whole, Times yardstick, String what) {
        double p50 = whole.at(50) / yardstick.at(50);
        double p95 = whole.at(95) / yardstick.at(95);
        System.out.printf(
                Locale.ROOT, "  to %s: p50 %.2f (bar %.1f), p95 %.2f (bar %.1f)%n", what, p50, bar50, p95, bar95);
        assertThat(p50).as("p50 to %s", what).isLessThanOrEqualTo(bar50);
        assertThat(p95).as("p95 to %s", what).isLessThanOrEqualTo(bar95);
    }

    private int join(MembershipId therapist) {
        return jdbc.sql("""
                insert into care_team (clinic_id, id, episode_id, membership_id, role)
                select e.clinic_id, gen_random_uuid(), e.id, ?, 'MEMBER' from episode e
                where e.end_day is null order by e.start_day desc, e.id limit ?""").params(therapist.value(), CASELOAD).update();
    }

    /** In milliseconds, rising. */
    private record Times(double[] of) {
        static Times of(List<Double> measured) {
            var times = measured.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(times);
            return new Times(times);
        }

        double at(int percent) {
            return of[Math.min(of.length - 1, of.length * percent / 100)];
        }

        String words() {
            return "p50 %6.1f ms, p95 %6.1f ms, least %6.1f ms".formatted(at(50), at(95), of[0]);
        }
    }

    private record Measured(int statements, Times whole, Times without, Times sql, Times yardstick) {
        void print(String what) {
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d statements%n  whole        %s%n  without SQL  %s%n  bare SQL     %s%n",
                    what,
                    statements,
                    whole.words(),
                    without.words(),
                    sql.words());
        }
    }

    private Measured measure(String route, SignedIn person) {
        TestLogin.as(person);
        Remembered.listen();
        open(route);
        var statements = RecordedSql.during(() -> open(route));
        assertThat(statements).isNotEmpty();
        var whole = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        var sql = new ArrayList<Double>();
        var yardstick = new ArrayList<Double>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            double real = time(() -> open(route));
            var left = new double[1];
            var sent = RecordedSql.during(() -> Remembered.during(() -> left[0] = time(() -> open(route))));
            assertThat(sent).as("the view without SQL").isEmpty();
            double bare = time(() -> send(statements));
            if (i < WARM_UP) continue;
            whole.add(real);
            without.add(left[0]);
            sql.add(bare);
            yardstick.add(left[0] + bare);
        }
        return new Measured(statements.size(), Times.of(whole), Times.of(without), Times.of(sql), Times.of(yardstick));
    }

    private static double time(Runnable body) {
        long start = System.nanoTime();
        body.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** As a navigation within the portal: the view made, its data sent, and the answer written. */
    private void open(String route) {
        var ui = UI.getCurrent();
        ui.navigate("library/none");
        ui.navigate(route);
        tree(ui).filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .forEach(grid -> grid.getDataCommunicator().setViewportRange(0, CASELOAD));
        assertThat(new UidlWriter().createUidl(ui, false).toString()).isNotEmpty();
    }

    private static Stream<Component> tree(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(RatiosTest::tree));
    }

    /** The same statements with the same values in one transaction; what was written is taken back, its commit is not. */
    private void send(List<Sent> statements) {
        try {
            try (var scope = bare.createStatement()) {
                scope.execute("set local app.clinic_id = '%s'".formatted(clinic.id()));
            }
            for (var each : statements) {
                var before = each.writes() ? bare.setSavepoint() : null;
                send(each);
                if (before != null) bare.rollback(before);
            }
            if (statements.stream().anyMatch(Sent::writes)) send(new Sent(A_WRITE, List.of()));
            bare.commit();
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(Sent sent) throws SQLException, ReflectiveOperationException {
        try (PreparedStatement statement = bare.prepareStatement(sent.sql())) {
            for (var value : sent.values()) {
                // the row is there already: it needs an id of its own, which comes after the clinic’s
                if (sent.writes() && value.place() == ID) statement.setObject(ID, UUID.randomUUID());
                else value.setter().invoke(statement, value.arguments());
            }
            if (!statement.execute()) return;
            try (var rows = statement.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) rows.getObject(i);
                }
            }
        }
    }
}
