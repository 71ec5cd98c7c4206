package org.plumbline.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.Role;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.support.Patience;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
class SessionEndTest {
    private static final String GOOD = "blue stool by the sea";

    @LocalServerPort
    int port;

    @Autowired
    TestClinics clinics;

    @Autowired
    StaffService staff;

    @Autowired
    JoinService joining;

    @Autowired
    SessionEnds ends;

    @Autowired
    JdbcClient jdbc;

    private TestClinic clinic;
    private TestHttp atWork;
    private TestHttp atHome;

    @BeforeEach
    void signInTwice() {
        clinic = clinics.open();
        atWork = new TestHttp(port);
        atHome = new TestHttp(port);
        atWork.signIn(clinic.therapist());
        atHome.signIn(clinic.therapist());
    }

    @Test
    void a_new_password_ends_what_was_signed_in_with_the_old_one() {
        var link = clinic.asManager(() -> staff.newLink(clinic.therapist().membership(Role.THERAPIST)));
        assertThat(isEnded(atWork)).isFalse();

        joining.renew(link.token(), GOOD);

        awaitEnd(atWork);
        awaitEnd(atHome);
        atHome.signIn(clinic.therapist().email(), GOOD);
        assertThat(isEnded(atHome)).isFalse();
    }

    @Test
    void whoever_leaves_is_signed_out_and_nobody_else() {
        var manager = new TestHttp(port);
        manager.signIn(clinic.manager());

        clinic.asManager(() -> {
            staff.leave(clinic.therapist().membership(Role.THERAPIST), Optional.empty());
            return clinic;
        });

        awaitEnd(atWork);
        awaitEnd(atHome);
        assertThat(isEnded(manager)).isFalse();
    }

    @Test
    void a_node_that_missed_the_message_finds_out_by_itself() {
        clinic.inside(() -> jdbc.sql("update account set sessions_from = now() where id = ?")
                .param(clinic.therapist().accountId())
                .update());
        assertThat(isEnded(atWork)).isFalse();

        ends.endMissed();

        assertThat(isEnded(atWork)).isTrue();
        assertThat(isEnded(atHome)).isTrue();
    }

    @Test
    void what_began_since_goes_on() {
        clinic.inside(() -> jdbc.sql("update account set sessions_from = now() - interval '1 minute' where id = ?")
                .param(clinic.therapist().accountId())
                .update());

        ends.endMissed();

        assertThat(isEnded(atWork)).isFalse();
    }

    /** The sign-in read the membership before it ended, and the session began after. */
    @Test
    void whoever_signs_in_while_leaving_is_signed_out_with_the_next_look() {
        ScopedClock.at(
                Instant.now().minusSeconds(20),
                () -> clinic.asManager(() -> {
                    staff.leave(clinic.therapist().membership(Role.THERAPIST), Optional.empty());
                    return clinic;
                }));

        ends.endMissed();

        assertThat(isEnded(atWork)).isTrue();
    }

    private static void awaitEnd(TestHttp browser) {
        Patience.await().until(() -> isEnded(browser));
    }

    private static boolean isEnded(TestHttp browser) {
        return browser.page("/caseload").statusCode() == 302;
    }
}
