package org.plumbline.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.identity.Role;
import org.plumbline.kernel.NotFound;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@ExtendWith(OutputCaptureExtension.class)
class TroublesTest extends SpringBrowserlessTest {
    @Autowired
    TestClinics clinics;

    @Autowired
    JdbcClient jdbc;

    @Test
    @SignedInAs(Role.CLINIC_MANAGER)
    void every_session_tells_a_failed_click_our_way() {
        assertThat(VaadinSession.getCurrent().getErrorHandler()).isInstanceOf(Troubles.class);
    }

    @Test
    @SignedInAs(Role.CLINIC_MANAGER)
    void a_refusal_is_said_in_its_own_words_and_is_no_error_of_ours(CapturedOutput log) {
        fail(new IllegalStateException(IdentityRefused.belongsElsewhere()));

        assertThat(shown()).contains("also belongs to another clinic");
        assertThat(log).doesNotContain("A click failed");
    }

    @Test
    @SignedInAs(Role.CLINIC_MANAGER)
    void what_is_gone_and_what_is_not_ours_are_said_alike() {
        fail(new NotFound("patient"));
        var gone = shown();
        fail(new AccessDeniedException("not the care team"));

        assertThat(shown()).isEqualTo(gone).contains("no longer there");
    }

    @Test
    @SignedInAs(Role.CLINIC_MANAGER)
    void anything_else_is_logged_and_nothing_of_it_shown(CapturedOutput log) {
        fail(new IllegalStateException("column patient.secret"));

        assertThat(shown()).doesNotContain("secret").contains("nothing was changed");
        assertThat(log).contains("A click failed", "column patient.secret");
    }

    @Test
    void what_a_patient_wrote_does_not_reach_the_log_with_the_row_that_is_refused() {
        var refused = catchThrowable(() ->
                clinics.open().inside(() -> jdbc.sql("""
                insert into check_in (clinic_id, id, patient_id, day, zone, performed_at, received_at, pain_now, note, v)
                values (current_setting('app.clinic_id')::uuid, gen_random_uuid(), gen_random_uuid(), now(), 'UTC', now(),
                  now(), 11, ?, 1)""").param("my secret").update()));

        assertThat(refused).hasMessageContaining("check_in_pain_now_check");
        assertThat(refused).hasMessageNotContaining("my secret");
    }

    private static void fail(Throwable failure) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(failure));
    }

    private String shown() {
        return test($(Notification.class).last()).getText();
    }
}
