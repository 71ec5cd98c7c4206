package org.plumbline.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plans.PlanTestbed.BIRD_DOG;
import static org.plumbline.plans.PlanTestbed.PELVIC_TILT;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.Role;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.ExcuseKind;
import org.plumbline.plans.ExcuseService;
import org.plumbline.plans.Excuses;
import org.plumbline.plans.PauseService;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.PlanTestbed;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
@SignedInAs(Role.THERAPIST)
class DaysOffDialogsTest extends SpringBrowserlessTest {
    @Autowired
    PlanService plans;

    @Autowired
    PauseService pauses;

    @Autowired
    ExcuseService answers;

    @Autowired
    Excuses excuses;

    @Autowired
    EpisodeService episodes;

    @Autowired
    PlanTestbed testbed;

    @Autowired
    Clock clock;

    private PatientId amira;
    private LocalDate today;

    @BeforeEach
    void plan() {
        amira = testbed.patient();
        plans.assign(amira, PlanDraft.first(testbed.rows(BIRD_DOG, PELVIC_TILT)));
        today = LocalDate.now(clock.withZone(TestClinics.ZONE));
        show();
    }

    @Test
    void a_pause_says_what_falls_out_and_stands_above_the_page() {
        choose();
        day("First day without exercises").setValue(today.plusDays(7));
        day("Last day without exercises").setValue(today.plusDays(20));
        assertThat(said("ask-effect"))
                .startsWith("2 exercises fall out of due from")
                .contains("times in all");

        click("Pause");

        assertThat(notes()).anySatisfy(note -> assertThat(note).startsWith("Pause from"));
        assertThat(pauses.of(amira)).hasSize(1);
    }

    @Test
    void what_is_wrong_with_a_pause_stands_beside_its_field() {
        choose();
        click("Pause");
        assertThat(day("Last day without exercises").getErrorMessage()).isEqualTo("Give the last day.");

        day("Last day without exercises").setValue(today.minusDays(1));
        click("Pause");
        assertThat(day("Last day without exercises").getErrorMessage()).isEqualTo("This is before the first day.");

        day("Last day without exercises").setValue(LocalDate.of(9999, 12, 31));
        click("Pause");
        assertThat(day("Last day without exercises").getErrorMessage()).startsWith("A pause lasts 84 days at most");

        day("First day without exercises").setValue(LocalDate.of(1900, 1, 1));
        click("Pause");
        assertThat(day("First day without exercises").getErrorMessage()).startsWith("The earliest day for a pause is");
        assertThat(find(Dialog.class).exists()).isTrue();
        assertThat(pauses.of(amira)).isEmpty();
    }

    @Test
    void a_running_pause_ends_today() {
        pauses.agree(amira, today, today.plusDays(5));
        show();

        click("Go on today");
        test(find(Button.class).withText("Go on today").all().getLast()).click();

        assertThat(pauses.of(amira)).isEmpty();
        assertThat(notes()).noneSatisfy(note -> assertThat(note).contains("Paused until"));
    }

    @Test
    void a_pause_is_voided_with_a_reason_which_is_asked_for_beside_its_field() {
        pauses.agree(amira, today, today.plusDays(5));
        show();
        click("Void");

        test(find(Button.class).withText("Void").all().getLast()).click();
        assertThat(reason().getErrorMessage()).isEqualTo("Say why, in a few words.");
        test(reason()).setValue("x".repeat(10_000));
        test(find(Button.class).withText("Void").all().getLast()).click();
        assertThat(reason().getErrorMessage()).startsWith("Write up to 500 characters");
        assertThat(reason().getValue()).hasSize(10_000);
        test(reason()).setValue("Wrong patient");
        test(find(Button.class).withText("Void").all().getLast()).click();

        assertThat(pauses.of(amira)).isEmpty();
    }

    @Test
    void an_excuse_says_what_accepting_takes_out_and_is_answered_once() {
        declareUnwell();
        show();
        assertThat(notes())
                .anySatisfy(note -> assertThat(note).startsWith("Unwell on").contains("fall out of due that day"));

        click("Accept");

        assertThat(answers.waiting(amira)).isEmpty();
        assertThat(notes()).noneSatisfy(note -> assertThat(note).startsWith("Unwell on"));
    }

    @Test
    void an_excuse_that_a_colleague_answered_is_told_and_gone() {
        declareUnwell();
        show();
        answers.accept(amira, today);

        click("Refuse");

        assertThat(notes()).noneSatisfy(note -> assertThat(note).startsWith("Unwell on"));
    }

    @Test
    void an_ended_course_has_no_pause_and_no_answer() {
        declareUnwell();
        pauses.agree(amira, today, today.plusDays(5));
        episodes.end(amira, episodes.care(amira).version(), today, "Goals reached");

        show();

        assertThat(find(NativeButton.class).withText("Pause …").exists()).isFalse();
        assertThat(find(Button.class).withText("Accept").exists()).isFalse();
        assertThat(find(Button.class).withText("Go on today").exists()).isFalse();
    }

    private void declareUnwell() {
        EpisodeId episode = episodes.care(amira).episode().id();
        excuses.declare(episode, amira, null, today, ExcuseKind.UNWELL);
    }

    private void choose() {
        test(find(NativeButton.class).withText("Pause …").single()).click();
    }

    private void show() {
        UI.getCurrent().navigate("patients/" + amira);
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private DatePicker day(String caption) {
        return find(DatePicker.class).withCaption(caption).single();
    }

    private TextArea reason() {
        return find(TextArea.class).single();
    }

    private List<String> notes() {
        return find(Div.class).withClassName("pt-note").all().stream()
                .map(Component::getElement)
                .map(element -> element.getTextRecursively())
                .toList();
    }

    private String said(String className) {
        return find(Div.class).withClassName(className).single().getText();
    }
}
