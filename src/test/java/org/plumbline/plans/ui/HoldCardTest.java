package org.plumbline.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.diary.TestCourse.bridge;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.TestCourse;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.Holds;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PlumblineTest
class HoldCardTest extends SpringBrowserlessTest {
    private static final String REASON = "Called at noon, strength is normal";

    @Autowired
    ApplicationContext beans;

    @Autowired
    HoldService service;

    @Autowired
    Holds holds;

    @Autowired
    Clock clock;

    private TestCourse ruth;

    @BeforeEach
    void begin() {
        ruth = TestCourse.on(
                beans, LocalDate.ofInstant(clock.instant(), TestClinics.ZONE).minusDays(5), bridge());
        TestLogin.as(ruth.clinic().therapist());
    }

    @Test
    void the_answers_stand_word_for_word_and_reading_them_is_audited() {
        raise("u6", "u7");

        open();

        assertThat(page())
                .contains(
                        "Exercises stopped by a warning sign",
                        "A leg or foot is suddenly or increasingly weak, you trip or it gives way",
                        "Fever, chills or feeling very ill together with back pain",
                        "No phone number in the record.");
        assertThat(ruth.audited("hold.read").get("hold.read")).isPositive();
    }

    @Test
    void without_a_hold_there_is_no_card() {
        open();

        assertThat(page()).doesNotContain("Exercises stopped");
    }

    @Test
    void a_lift_needs_a_reason_and_what_was_typed_stays() {
        raise("u1");
        open();
        press("Let the exercises start again");

        for (var reason : List.of("", "ok", "fine ".repeat(200), "called" + (char) 0 + " her twice")) {
            reason().setValue(reason);
            press("Lift the hold");

            assertThat(reason().isInvalid()).isTrue();
            assertThat(reason().getErrorMessage()).isNotBlank().doesNotContain("!plans");
            assertThat(reason().getValue()).isEqualTo(reason);
        }
        assertThat(isOpen()).isTrue();
    }

    @Test
    void lifted_it_stays_in_the_history_with_its_reason() {
        raise("u1");
        open();
        press("Let the exercises start again");
        reason().setValue(REASON);
        press("Lift the hold");

        assertThat(isOpen()).isFalse();
        open();
        assertThat(page())
                .doesNotContain("Let the exercises start again")
                .contains("1 earlier hold, lifted", "Reason: " + REASON, "by Jonas Reber");
    }

    @Test
    void the_second_therapist_is_told_beside_what_was_typed() {
        raise("u1");
        open();
        press("Let the exercises start again");
        service.lift(ruth.patient(), service.open(ruth.patient()).orElseThrow().id(), REASON);

        reason().setValue("I called her as well");
        press("Lift the hold");

        assertThat(reason().getErrorMessage()).contains("Jonas Reber", "already");
        assertThat(reason().getValue()).isEqualTo("I called her as well");
    }

    @Test
    void the_phone_is_one_tap_away() {
        raise("u1");
        ruth.clinic()
                .inside(() -> beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("update patient set phone = '+41 79 555 01 20' where id = ?")
                        .param(ruth.patient().value())
                        .update());

        open();

        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("tel:+41795550120");
    }

    private void raise(String... answers) {
        ruth.clinic().inside(() -> holds.raise(ruth.episode().id(), ruth.patient(), List.of(answers)));
    }

    private boolean isOpen() {
        return ruth.clinic().inside(() -> holds.open(ruth.episode().id()).isPresent());
    }

    private void open() {
        com.vaadin
                .flow
                .component
                .UI
                .getCurrent()
                .navigate(PatientLinks.page(ruth.patient(), PatientPageSection.OVERVIEW));
    }

    private TextArea reason() {
        return $(TextArea.class).single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
