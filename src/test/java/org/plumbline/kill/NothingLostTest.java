package org.plumbline.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * DESIGN §3.3: nothing acknowledged is lost, nothing is counted twice. A phone logs over HTTP while the application, the
 * database and both are killed with -9. A thousand entries and five rounds: {@code -Pkills}.
 */
class NothingLostTest {
    private static final int ENTRIES = Integer.getInteger("plumbline.kill.entries", 200);
    private static final int ROUNDS = Integer.getInteger("plumbline.kill.rounds", 1);

    private enum Kill {
        APPLICATION,
        DATABASE,
        BOTH
    }

    @Test
    void every_acknowledged_entry_is_there_once_after_application_and_database_were_killed() throws Exception {
        try (var portal = new KilledPortal()) {
            portal.start();
            portal.awaitHealth();
            var phone = new LoggingPhone(portal.origin(), ENTRIES);
            phone.signIn();
            phone.prescribe(prescriptionOf(portal, phone.me()));
            var before = stored(portal, phone.me());

            var logging = CompletableFuture.supplyAsync(phone::call);
            var kills = kills();
            for (int i = 0; i < kills.size(); i++) {
                awaitProgress(phone, logging, ENTRIES * (i + 1) / (kills.size() + 1));
                kill(portal, kills.get(i));
            }
            var acknowledged = logging.get(10, TimeUnit.MINUTES);
            portal.awaitHealth();

            var after = stored(portal, phone.me());
            assertThat(after).doesNotHaveDuplicates().containsAll(before);
            assertThat(after).as("acknowledged entries").containsAll(acknowledged.keySet());
            assertThat(after).as("and no others").hasSize(before.size() + acknowledged.size());
            assertThat(acknowledged).hasSize(ENTRIES);
            assertThat(rolledUp(portal, phone.me()))
                    .as("entries in the roll-up")
                    .isEqualTo(after.size());
        }
    }

    private static List<Kill> kills() {
        var kills = new ArrayList<Kill>();
        for (int i = 0; i < ROUNDS; i++) kills.addAll(List.of(Kill.values()));
        return kills;
    }

    private static void awaitProgress(LoggingPhone phone, CompletableFuture<?> logging, int entries)
            throws InterruptedException, ExecutionException, TimeoutException {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> phone.acknowledged() >= entries || logging.isDone());
        if (logging.isDone())
            throw new IllegalStateException("all logged before the kill: " + logging.get(1, TimeUnit.SECONDS));
    }

    private static void kill(KilledPortal portal, Kill what) throws IOException, InterruptedException {
        switch (what) {
            case APPLICATION -> {
                portal.killApplication();
                portal.start();
            }
            case DATABASE -> portal.killDatabase(); // the portal starts it again
            case BOTH -> {
                portal.killDatabase();
                portal.killApplication();
                portal.start();
            }
        }
    }

    private static LoggingPhone.Prescription prescriptionOf(KilledPortal portal, UUID patient)
            throws IOException, SQLException {
        return inClinicOf(portal, patient, connection -> {
            try (var query = connection.prepareStatement("""
                    select r.id, r.target, r.target_left, r.target_right
                    from prescription r join plan_version v on v.id = r.version_id join plan p on p.id = v.plan_id
                      join episode e on e.id = p.episode_id where e.patient_id = ? order by v.no desc limit 1""")) {
                query.setObject(1, patient);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    var done = new HashMap<String, Integer>();
                    if (rows.getObject(2) != null) done.put("done", rows.getInt(2));
                    if (rows.getObject(3) != null) done.put("doneLeft", rows.getInt(3));
                    if (rows.getObject(4) != null) done.put("doneRight", rows.getInt(4));
                    return new LoggingPhone.Prescription(patient, rows.getObject(1, UUID.class), done);
                }
            }
        });
    }

    private static List<UUID> stored(KilledPortal portal, UUID patient) throws IOException, SQLException {
        return inClinicOf(portal, patient, connection -> {
            try (var query = connection.prepareStatement("select id from log_entry where patient_id = ?")) {
                query.setObject(1, patient);
                var ids = new ArrayList<UUID>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        });
    }

    private static int rolledUp(KilledPortal portal, UUID patient) throws IOException, SQLException {
        return inClinicOf(portal, patient, connection -> {
            try (var query = connection.prepareStatement(
                    "select coalesce(sum(logged), 0) from patient_day where patient_id = ?")) {
                query.setObject(1, patient);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        });
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** Through the wall like everybody: the clinic that has this patient. */
    private static <T> T inClinicOf(KilledPortal portal, UUID patient, Question<T> question)
            throws IOException, SQLException {
        try (var connection = portal.connect()) {
            connection.setAutoCommit(false);
            for (var clinic : clinics(connection)) {
                try (var scope = connection.createStatement()) {
                    scope.execute("set local app.clinic_id = '" + clinic + "'");
                }
                try (var query = connection.prepareStatement("select 1 from patient where id = ?")) {
                    query.setObject(1, patient);
                    try (var rows = query.executeQuery()) {
                        if (rows.next()) return question.ask(connection);
                    }
                }
            }
            throw new IllegalStateException("no clinic has the patient " + patient);
        }
    }

    private static HashSet<UUID> clinics(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from clinic_ids()")) {
            var clinics = new HashSet<UUID>();
            while (rows.next()) clinics.add(rows.getObject(1, UUID.class));
            return clinics;
        }
    }
}
