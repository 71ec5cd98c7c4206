package org.plumbline.patients.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.patients.PatientDrafts.aDraft;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Member;
import org.plumbline.identity.PortalAccess;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientService;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
@SignedInAs(Role.THERAPIST)
class CareDialogsTest extends SpringBrowserlessTest {
    @Autowired
    PatientService patients;

    @Autowired
    EpisodeService episodes;

    @Autowired
    TestClinics clinics;

    @Autowired
    CurrentUser user;

    @Autowired
    Clock clock;

    private SignedIn lea;
    private PatientId patient;

    @BeforeEach
    void register() {
        lea = clinics.staff(user.require().clinic(), "Lea Moser", Role.THERAPIST);
        var registered = new ArrayList<PatientId>();
        ScopedClock.at(
                clock.instant().atZone(ZoneId.of("Europe/Zurich")).minusDays(20).toInstant(),
                () -> registered.add(patients.register(aDraft().build())));
        patient = registered.getFirst();
        show();
    }

    @Test
    void who_hands_over_and_stays_sees_the_new_team() {
        choose("Hand over …");
        colleagues().setValue(colleague("Lea Moser"));
        assertThat(effect())
                .isEqualTo("Lea Moser is responsible for Amira Khalil from now on."
                        + " Ada Brunner goes on seeing the record.");

        click("Hand over");

        assertThat(episodes.care(patient).lead().name()).isEqualTo("Lea Moser");
        assertThat(find(PatientHead.class).single().getElement().getTextRecursively())
                .contains("with Lea Moser and Ada Brunner");
    }

    @Test
    void who_hands_over_and_goes_no_longer_sees_the_page() {
        choose("Hand over …");
        colleagues().setValue(colleague("Lea Moser"));
        test(find(Checkbox.class).single()).click();
        assertThat(effect()).endsWith("Ada Brunner no longer sees the record.");

        click("Hand over");

        assertThat(getCurrentView()).isNotInstanceOf(PatientView.class);
        UI.getCurrent().navigate(PatientLinks.page(patient));
        assertThat(find(H1.class).single().getText()).isEqualTo("Nothing here");
    }

    @Test
    void nobody_chosen_is_said_beside_the_field() {
        choose("Hand over …");

        click("Hand over");

        assertThat(colleagues().getErrorMessage()).isEqualTo("Choose a colleague.");
        assertThat(find(Dialog.class).exists()).isTrue();
    }

    @Test
    void somebody_else_s_change_is_told_and_what_was_chosen_stays() {
        choose("Hand over …");
        colleagues().setValue(colleague("Lea Moser"));
        var care = episodes.care(patient);
        episodes.join(patient, care.version(), lea.membership(Role.THERAPIST));

        click("Hand over");
        assertThat(notice()).startsWith("Somebody changed the care team");
        assertThat(Objects.requireNonNull(colleagues().getValue()).name()).isEqualTo("Lea Moser");

        click("Hand over");
        assertThat(episodes.care(patient).lead().name()).isEqualTo("Lea Moser");
    }

    @Test
    void a_colleague_is_added_and_taken_off() {
        choose("Care team …");
        colleagues().setValue(colleague("Lea Moser"));
        click("Add");
        assertThat(effect()).isEqualTo("Lea Moser now sees Amira Khalil.");
        assertThat(episodes.care(patient).team()).hasSize(2);

        click("Take off");
        assertThat(effect()).isEqualTo("Lea Moser no longer sees Amira Khalil.");
        click("Close");

        assertThat(episodes.care(patient).team()).hasSize(1);
    }

    @Test
    void an_end_says_what_it_changes_and_leaves_a_page_to_read() {
        choose("End the course …");
        assertThat(effect()).contains("nothing is due").contains("The page stays to read.");
        test(reason()).setValue("Goals reached.");

        click("End the course");

        assertThat(find(EndedNote.class).single().getElement().getTextRecursively())
                .contains("“Goals reached.” Recorded by Ada Brunner.");
        assertThat(find(NativeButton.class).withText("End the course …").exists())
                .isFalse();
        assertThat(find(Button.class).withText("Edit record").exists()).isFalse();
        assertThat(find(Button.class).withText("Invite").exists()).isFalse();
    }

    @Test
    void what_is_wrong_with_an_end_stands_beside_its_field_and_nothing_typed_is_lost() {
        choose("End the course …");
        day("Last day").setValue(LocalDate.now(clock).plusDays(3));
        test(reason()).setValue("x".repeat(10_000));

        click("End the course");
        assertThat(day("Last day").getErrorMessage()).startsWith("This day lies in the future.");
        assertThat(reason().getValue()).hasSize(10_000);

        day("Last day").setValue(LocalDate.now(clock));
        click("End the course");
        assertThat(reason().getErrorMessage()).isEqualTo("That is 10,000 characters; 500 is the most.");

        test(reason()).setValue("nul\u0000");
        click("End the course");
        assertThat(reason().getErrorMessage()).startsWith("This holds a character");

        day("Last day").clear();
        click("End the course");
        assertThat(day("Last day").getErrorMessage()).isEqualTo("Give the last day of the course.");
        assertThat(episodes.care(patient).episode().open()).isTrue();
    }

    @Test
    void closing_asks_before_a_typed_reason_goes() {
        choose("End the course …");
        test(reason()).setValue("Goals reached");

        click("Cancel");
        assertThat(find(Dialog.class).exists()).isTrue();
        click("Keep writing");
        assertThat(reason().getValue()).isEqualTo("Goals reached");
        click("Cancel");
        click("Discard");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(episodes.care(patient).episode().open()).isTrue();
    }

    @Test
    void an_end_by_mistake_is_voided() {
        end(LocalDate.now(clock));
        show();

        click("Ended by mistake …");
        click("Go on with the course");
        assertThat(reason().getErrorMessage()).isEqualTo("Say why, in a few words.");
        test(reason()).setValue("Wrong patient");
        click("Go on with the course");

        assertThat(episodes.care(patient).episode().open()).isTrue();
        assertThat(find(EndedNote.class).exists()).isFalse();
    }

    @Test
    void who_is_back_begins_a_new_course() {
        end(LocalDate.now(clock).minusDays(2));
        show();

        click("New course …");
        weeks().setValue(500);
        click("Begin");
        assertThat(weeks().getErrorMessage()).isEqualTo("Give a whole number from 1 to 104.");
        weeks().setValue(6);
        click("Begin");

        assertThat(episodes.care(patient).episode().start()).isEqualTo(LocalDate.now(clock.withZone(TestClinics.ZONE)));
        assertThat(find(PatientHead.class).single().getElement().getTextRecursively())
                .contains("week 1 of 6");
    }

    @Test
    void a_new_course_waits_for_the_day_after() {
        end(LocalDate.now(clock.withZone(TestClinics.ZONE)));
        show();

        click("New course …");
        click("Begin");

        assertThat(notice()).startsWith("A new course can begin on");
        assertThat(find(Dialog.class).exists()).isTrue();
    }

    @Test
    void a_move_says_from_when_and_what_today_loses() {
        choose("Time zone …");
        zone().setValue(ZoneId.of("Asia/Tokyo"));
        assertThat(effect()).contains("by the clock of Tokyo, Asia").contains("becomes shorter");
        zone().setValue(ZoneId.of("America/New_York"));
        assertThat(effect()).doesNotContain("becomes shorter");

        click("Move");

        assertThat(patients.record(patient).lastZone()).hasToString("America/New_York");
    }

    @Test
    void a_link_handed_out_is_revoked() {
        patients.invite(patient);
        show();

        click("Revoke link");
        test(find(Button.class).withText("Revoke link").all().getLast()).click();

        assertThat(patients.record(patient).access().state()).isEqualTo(PortalAccess.State.NOT_INVITED);
    }

    private void end(LocalDate day) {
        episodes.end(patient, episodes.care(patient).version(), day, "Goals reached");
    }

    private void show() {
        navigate(PatientLinks.page(patient), PatientView.class);
    }

    private void choose(String entry) {
        test(find(NativeButton.class).withText(entry).single()).click();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private Member colleague(String name) {
        return episodes.care(patient).colleagues().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Member> colleagues() {
        return (ComboBox<Member>) find(ComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ZoneId> zone() {
        return (ComboBox<ZoneId>) find(ComboBox.class).single();
    }

    private DatePicker day(String caption) {
        return find(DatePicker.class).withCaption(caption).single();
    }

    private IntegerField weeks() {
        return find(IntegerField.class).single();
    }

    private TextArea reason() {
        return find(TextArea.class).single();
    }

    private String effect() {
        return said("ask-effect");
    }

    private String notice() {
        return said("ask-notice");
    }

    private String said(String className) {
        List<Component> found =
                new ArrayList<>(find(Div.class).withClassName(className).all());
        return ((HasText) found.getLast()).getText();
    }
}
