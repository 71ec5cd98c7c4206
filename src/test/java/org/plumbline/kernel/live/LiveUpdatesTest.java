package org.plumbline.kernel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.support.LiveLine;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
class LiveUpdatesTest {
    private static final String TOPIC = "test.live";
    private static final long SECONDS = 30;

    @Autowired
    LiveUpdates live;

    @Autowired
    TestClinics clinics;

    @Autowired
    JdbcClient jdbc;

    private final List<Registration> open = new ArrayList<>();
    private final LinkedBlockingQueue<UUID> heard = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> gaps = new LinkedBlockingQueue<>();
    private TestClinic clinic;

    @BeforeEach
    void listen() {
        clinic = clinics.open();
        open.add(live.subscribe(clinic.id(), TOPIC, update -> heard.add(update.subject())));
        awaitLine();
    }

    @AfterEach
    void leave() {
        open.forEach(Registration::remove);
    }

    @Test
    void after_the_line_was_cut_every_screen_is_told_that_it_may_have_missed_something() throws Exception {
        open.add(live.afterGap(() -> gaps.add("first")));
        open.add(live.afterGap(() -> {
            throw new IllegalStateException("a screen that is broken");
        }));
        open.add(live.afterGap(() -> gaps.add("last")));

        LiveLine.cut(jdbc);

        assertThat(gaps.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("first");
        assertThat(gaps.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("last");
        var after = publish();
        assertThat(heard.poll(SECONDS, TimeUnit.SECONDS)).as("the line is back").isEqualTo(after);
        assertThat(gaps).as("told once").isEmpty();
    }

    @Test
    void a_screen_that_was_closed_is_told_nothing() throws Exception {
        live.afterGap(() -> gaps.add("closed")).remove();
        open.add(live.afterGap(() -> gaps.add("open")));

        LiveLine.cut(jdbc);

        assertThat(gaps.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("open");
        assertThat(gaps).isEmpty();
    }

    private UUID publish() {
        var subject = UUID.randomUUID();
        clinic.inside(() -> {
            live.publish(TOPIC, subject);
            return subject;
        });
        return subject;
    }

    /** A test before this one may have cut it. */
    private void awaitLine() {
        await().atMost(Duration.ofSeconds(SECONDS)).until(() -> {
            publish();
            return heard.poll(1, TimeUnit.SECONDS) != null;
        });
        heard.clear();
    }
}
