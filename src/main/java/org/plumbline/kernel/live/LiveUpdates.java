package org.plumbline.kernel.live;

import com.vaadin.flow.shared.Registration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.tenancy.ClinicId;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells open screens on every node what changed, by PostgreSQL's listen/notify: sent with the commit, keyed by clinic, ids
 * only. A subscriber is called on the listening thread and must hand over to its UI ({@code ui.access}). What was sent while
 * the line to the database was cut is lost: whoever keeps something up to date reads it again {@link #afterGap}.
 */
@Component
public class LiveUpdates implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);
    private static final String CHANNEL = "plumbline_live";
    private static final Pattern MESSAGE = Pattern.compile("([0-9a-f-]{36}) ([a-z.]{1,40}) ([0-9a-f-]{36})");
    private static final int WAIT_MILLIS = 500;
    private static final int RETRY_MILLIS = 1000;
    /** So many waits without news, and the connection is asked whether it is still one: half a minute. */
    private static final int QUIET_WAITS = 60;

    private static final int ANSWER_SECONDS = 5;

    private record Key(ClinicId clinic, String topic) {}

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final JdbcConnectionDetails database;
    private final Map<Key, List<Consumer<LiveUpdate>>> subscribers = new ConcurrentHashMap<>();
    private final Map<String, List<Consumer<LiveUpdate>>> everywhere = new ConcurrentHashMap<>();
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread listener;

    LiveUpdates(JdbcClient jdbc, CurrentTenant tenant, JdbcConnectionDetails database) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.database = database;
    }

    /** Inside a transaction: goes out with its commit, and not at all when it rolls back. */
    public void publish(String topic, UUID subject) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, "%s %s %s".formatted(tenant.clinic(), topic, subject))
                .query((row, n) -> n)
                .single();
    }

    public Registration subscribe(ClinicId clinic, String topic, Consumer<LiveUpdate> subscriber) {
        var key = new Key(clinic, topic);
        subscribers.computeIfAbsent(key, k -> new CopyOnWriteArrayList<>()).add(subscriber);
        return () -> subscribers.computeIfPresent(key, (k, list) -> {
            list.remove(subscriber);
            return list.isEmpty() ? null : list;
        });
    }

    /** For the portal itself, whichever clinic it is about, as long as the node runs. */
    public void everywhere(String topic, Consumer<LiveUpdate> subscriber) {
        everywhere.computeIfAbsent(topic, k -> new CopyOnWriteArrayList<>()).add(subscriber);
    }

    /** Called when the line was cut and is back: something may have changed, and nobody was told. One after the other. */
    public Registration afterGap(Runnable reader) {
        return Registration.addAndRemove(readers, reader);
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name("live-updates").unstarted(this::listenUntilStopped);
        listener = thread; // first: the thread ends when it finds none
        thread.start();
    }

    @Override
    public void stop() {
        var running = listener;
        listener = null;
        if (running != null) running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private void listenUntilStopped() {
        boolean cut = false;
        while (isRunning()) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                // not before: what is committed from here on is heard again
                if (cut) Thread.ofVirtual().name("live-updates-gap").start(this::readAgain);
                cut = false;
                deliverFrom(connection);
            } catch (SQLException e) {
                cut = true;
                if (isRunning()) LOG.warn("Live updates interrupted, connecting again: {}", e.getMessage());
                pause();
            }
        }
    }

    /** Apart from the listening, which goes on; and one by one, as all screens of the node at once would be too much. */
    private void readAgain() {
        LOG.info("Live updates are back: {} screens read again what they show", readers.size());
        for (var reader : readers) {
            try {
                reader.run();
            } catch (RuntimeException e) {
                LOG.warn("A screen did not read again", e);
            }
        }
    }

    /** A connection of its own: listening needs one that stays, and is outside the pool. Its name tells it from the pool’s. */
    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.getUsername());
        properties.setProperty("password", database.getPassword());
        properties.setProperty("ApplicationName", CHANNEL);
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    /** A network that drops a silent connection tells neither end: nobody would hear anything again. */
    private void deliverFrom(Connection connection) throws SQLException {
        int quiet = 0;
        while (isRunning()) {
            quiet = deliver(connection.unwrap(PGConnection.class)) ? 0 : quiet + 1;
            if (quiet < QUIET_WAITS) continue;
            if (!connection.isValid(ANSWER_SECONDS)) throw new SQLException("the database does not answer");
            quiet = 0;
        }
    }

    /** Whether there was any news. */
    private boolean deliver(PGConnection connection) throws SQLException {
        var notifications = connection.getNotifications(WAIT_MILLIS);
        if (notifications == null || notifications.length == 0) return false;
        for (var notification : notifications) deliver(notification.getParameter());
        return true;
    }

    private void deliver(String message) {
        var parts = MESSAGE.matcher(message);
        if (!parts.matches()) return;
        var update = new LiveUpdate(
                new ClinicId(UUID.fromString(parts.group(1))), parts.group(2), UUID.fromString(parts.group(3)));
        for (var subscriber : everywhere.getOrDefault(update.topic(), List.of())) tell(subscriber, update);
        for (var subscriber : subscribers.getOrDefault(new Key(update.clinic(), update.topic()), List.of()))
            tell(subscriber, update);
    }

    private static void tell(Consumer<LiveUpdate> subscriber, LiveUpdate update) {
        try {
            subscriber.accept(update);
        } catch (RuntimeException e) {
            LOG.warn("A screen did not take a live update on {}", update.topic(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
