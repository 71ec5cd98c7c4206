package org.plumbline.patients.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.patients.PatientDrafts.aDraft;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.PortalAccess;
import org.plumbline.identity.Role;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientDrafts;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientRecord;
import org.plumbline.patients.PatientService;
import org.plumbline.patients.Sex;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
@SignedInAs(Role.THERAPIST)
class PatientDialogTest extends SpringBrowserlessTest {
    @Autowired
    PatientDialogsInPage dialogs;

    @Autowired
    PatientService service;

    @Autowired
    Clock clock;

    private final List<PatientId> saved = new ArrayList<>();

    @Test
    void a_new_patient_needs_a_name_and_a_date_of_birth() {
        dialogs.openNew(saved::add);

        click("Add patient");

        assertThat(text("Name").getErrorMessage()).isEqualTo("Type the patient’s name.");
        assertThat(day("Date of birth").getErrorMessage()).isEqualTo("Give the date of birth.");
        assertThat(weeks().getValue()).isEqualTo(12);
        assertThat(weeks().isInvalid()).isFalse();
        assertThat(open()).isTrue();
        assertThat(saved).isEmpty();
    }

    @Test
    void a_new_patient_is_stored_and_handed_over() {
        dialogs.openNew(saved::add);

        test(text("Name")).setValue("Khalil, Amira 😀");
        test(day("Date of birth")).setValue(LocalDate.of(1985, 3, 14));
        click("Add patient");

        assertThat(open()).isFalse();
        var record = service.record(saved.getFirst());
        assertThat(record.name()).isEqualTo("Khalil, Amira 😀");
        assertThat(record.born()).isEqualTo("1985-03-14");
        assertThat(record.sex()).isNull();
        assertThat(record.email()).isNull();
        assertThat(record.lastZone()).hasToString("Europe/Zurich");
    }

    @Test
    void the_error_beside_a_field_goes_as_soon_as_it_is_mended() {
        dialogs.openNew(saved::add);
        click("Add patient");

        test(text("Name")).setValue("Amira");

        assertThat(text("Name").isInvalid()).isFalse();
        assertThat(day("Date of birth").isInvalid()).isTrue();
    }

    @Test
    void nothing_typed_is_lost_however_wrong() {
        var tomorrow = LocalDate.now(clock).plusDays(2);
        dialogs.openNew(saved::add);

        test(text("Name")).setValue("x".repeat(10_000));
        test(text("E-mail")).setValue("amira, call first");
        test(text("Phone")).setValue("ask\u0000her son");
        test(day("Date of birth")).setValue(tomorrow);
        weeks().setValue(500);
        click("Add patient");

        assertThat(text("Name").getValue()).hasSize(10_000);
        assertThat(text("Name").getErrorMessage()).isEqualTo("That is 10,000 characters; 120 is the most.");
        assertThat(text("E-mail").getErrorMessage()).startsWith("Write one address");
        assertThat(text("Phone").getErrorMessage()).startsWith("Write one number");
        assertThat(day("Date of birth").getErrorMessage()).isEqualTo("This date lies in the future.");
        assertThat(day("Date of birth").getValue()).isEqualTo(tomorrow);
        assertThat(weeks().getErrorMessage()).isEqualTo("Give a whole number from 1 to 104.");
        assertThat(open()).isTrue();
    }

    @Test
    void an_edit_starts_from_the_record() {
        edit(register(aDraft().sex(Sex.MALE).plannedWeeks(8)));

        assertThat(text("Name").getValue()).isEqualTo("Amira Khalil");
        assertThat(weeks().getValue()).isEqualTo(8);

        test(text("Phone")).setValue("");
        click("Save");

        assertThat(service.record(saved.getFirst()).phone()).isNull();
        assertThat(service.record(saved.getFirst()).sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void the_second_editor_is_told_keeps_the_text_and_gets_the_rest() {
        var record = register(aDraft());
        edit(record);
        test(text("Name")).setValue("Amira Rossi");
        test(text("Phone")).setValue("+41 79 111 11 11");
        service.edit(
                record.id(),
                record.version(),
                aDraft().phone("+41 79 222 22 22").email("new@mail.test").build());

        click("Save");

        assertThat(open()).isTrue();
        assertThat(notice()).startsWith("Somebody saved this record while you were writing.");
        assertThat(text("Name").getValue()).isEqualTo("Amira Rossi");
        assertThat(text("Phone").getValue()).isEqualTo("+41 79 111 11 11");
        assertThat(((HasHelper) text("Phone")).getHelperText()).isEqualTo("Saved meanwhile: +41 79 222 22 22");
        assertThat(text("E-mail").getValue()).isEqualTo("new@mail.test");

        click("Save");

        var merged = service.record(record.id());
        assertThat(open()).isFalse();
        assertThat(merged.name()).isEqualTo("Amira Rossi");
        assertThat(merged.phone()).isEqualTo("+41 79 111 11 11");
        assertThat(merged.email()).isEqualTo("new@mail.test");
    }

    @Test
    void closing_asks_before_it_throws_typed_text_away() {
        dialogs.openNew(saved::add);
        test(text("Name")).setValue("Amira");

        click("Cancel");
        assertThat(open()).isTrue();
        click("Keep writing");
        assertThat(text("Name").getValue()).isEqualTo("Amira");

        click("Cancel");
        click("Discard");
        assertThat(open()).isFalse();
        assertThat(saved).isEmpty();
    }

    @Test
    void an_untouched_dialog_just_closes() {
        dialogs.openNew(saved::add);

        click("Cancel");

        assertThat(open()).isFalse();
    }

    @Test
    void whatever_fails_the_text_stays() {
        var record = register(aDraft());
        var form = new PatientForm(record.draft(), "", draft -> List.of());
        new PatientDialog("Edit", "Save", form, PatientDialogTest::failing, saved::add).open();

        click("Save");

        assertThat(open()).isTrue();
        assertThat(notice()).startsWith("This could not be saved just now.");
        assertThat(text("Name").getValue()).isEqualTo("Amira Khalil");
        assertThat(find(Button.class).withText("Save").single().isEnabled()).isTrue();
    }

    @Test
    void an_invitation_shows_its_link_once() {
        var record = register(aDraft());

        dialogs.openInvitation(record, () -> saved.add(record.id()));

        var link = find(TextField.class).withCaption("Link").single();
        assertThat(link.getValue()).startsWith("join/");
        assertThat(link.isReadOnly()).isTrue();
        assertThat(find(Button.class).withText("Copy link").single().isEnabled())
                .as("before the browser has told its address, the link is half a link")
                .isFalse();
        assertThat(service.record(record.id()).access().state()).isEqualTo(PortalAccess.State.INVITED);

        click("Close");
        assertThat(saved).hasSize(2);
    }

    @Test
    void a_further_link_says_that_it_ends_the_one_before() {
        var record = register(aDraft());
        dialogs.openInvitation(record, () -> saved.add(record.id()));
        assertThat(find(Div.class).withText("Links made before no longer work.").exists())
                .isFalse();
        click("Close");

        dialogs.openInvitation(service.record(record.id()), () -> saved.add(record.id()));

        assertThat(find(Div.class).withText("Links made before no longer work.").exists())
                .isTrue();
    }

    private PatientRecord register(PatientDrafts draft) {
        saved.add(service.register(draft.build()));
        return service.record(saved.getFirst());
    }

    private void edit(PatientRecord record) {
        dialogs.openEdit(record, () -> saved.add(record.id()));
    }

    private static PatientId failing(PatientDraft draft) {
        throw new IllegalStateException("the database is away");
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private TextField text(String caption) {
        return find(TextField.class).withCaption(caption).single();
    }

    private DatePicker day(String caption) {
        return find(DatePicker.class).withCaption(caption).single();
    }

    private IntegerField weeks() {
        return find(IntegerField.class).withCaption("Planned weeks").single();
    }

    private String notice() {
        return find(Div.class).withClassName("pt-notice").single().getText();
    }

    private boolean open() {
        return find(Dialog.class).exists();
    }
}
