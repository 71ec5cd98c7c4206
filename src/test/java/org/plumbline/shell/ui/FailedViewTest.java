package org.plumbline.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailedViewTest {
    @Test
    void the_secret_of_a_link_stays_out_of_the_log_and_no_address_forges_a_line() {
        assertThat(FailedView.loggable("join/7Kq-secret")).isEqualTo("join/…");
        assertThat(FailedView.loggable("setup/7Kq-secret")).isEqualTo("setup/…");
        assertThat(FailedView.loggable("patients/1\nERROR")).isEqualTo("patients/1%0AERROR");
    }
}
