package org.plumbline.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.Role;
import org.plumbline.identity.internal.JoinService;
import org.plumbline.identity.internal.StaffService;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
class StaffViewTest extends SpringBrowserlessTest {
    @Autowired
    TestClinics clinics;

    @Autowired
    StaffService staff;

    @Autowired
    JoinService joining;

    private TestClinic clinic;

    @BeforeEach
    void asManager() {
        clinic = clinics.open();
        TestLogin.as(clinic.manager());
    }

    @Test
    void shows_who_works_here_and_how_far_they_have_come() {
        navigate(StaffView.class);

        assertThat(rows()).hasSize(2);
        assertThat(rows().getFirst()).contains("Jonas Reber", "Therapist", "Joined");
        assertThat(rows().getLast()).contains("Mara Keller", "Clinic manager", "Joined");
    }

    @Test
    void a_colleague_with_two_roles_stands_there_once() {
        clinic.staff("Ada Brunner", Role.THERAPIST, Role.CLINIC_MANAGER);

        navigate(StaffView.class);

        assertThat(rows()).hasSize(3);
        assertThat(rows().getFirst()).contains("Ada Brunner", "Therapist", "Clinic manager");
    }

    @Test
    void inviting_makes_a_link_that_opens_the_chosen_role() {
        invite("Nora Lang", "nora@lang.test", Role.CLINIC_MANAGER);

        assertThat(shownLink()).matches("join/[A-Za-z0-9_-]{43}");
        assertThat(rows()).anySatisfy(row -> assertThat(row).contains("Nora Lang", "nora@lang.test", "Invited"));
        assertThat(joining.find(token())).hasValueSatisfying(invitation -> {
            assertThat(invitation.role()).isEqualTo(Role.CLINIC_MANAGER);
            assertThat(invitation.email()).isEqualTo("nora@lang.test");
        });
    }

    @Test
    void a_second_click_makes_no_second_place() {
        navigate(StaffView.class);
        test(button("Invite")).click();
        name().setValue("Nora Lang");
        email().setValue("nora@lang.test");
        var make = button("Make the link");

        test(make).click();

        assertThat(make.isEnabled()).isFalse();
        assertThat(staffNames()).hasSize(3);
    }

    @Test
    void what_is_missing_is_said_beside_its_field() {
        navigate(StaffView.class);

        test(button("Invite")).click();

        test(button("Make the link")).click();
        test(button("Make the link")).click();

        assertThat(name().isInvalid()).isTrue();
        assertThat(email().isInvalid()).isTrue();
        assertThat(staffNames()).hasSize(2);
    }

    @Test
    void a_lost_link_is_replaced_and_the_old_one_stops() {
        invite("Nora Lang", "nora@lang.test", Role.THERAPIST);
        var first = token();
        test(button("Done")).click();

        test(button("New link")).click();

        assertThat(joining.find(first)).isEmpty();
        assertThat(joining.find(token())).isPresent();
    }

    @Test
    void a_lost_password_is_replaced_by_a_link() {
        navigate(StaffView.class);

        test($(Button.class).withText("New password link").all().getFirst()).click();

        assertThat(joining.find(token()))
                .hasValueSatisfying(invitation -> assertThat(invitation.email())
                        .isEqualTo(clinic.therapist().email()));
    }

    @Test
    void an_invitation_is_revoked_after_a_question() {
        invite("Nora Lang", "nora@lang.test", Role.THERAPIST);
        var token = token();
        test(button("Done")).click();

        test(button("Revoke")).click();
        test($(Button.class, $(Dialog.class).single()).withText("Revoke").single())
                .click();

        assertThat(joining.find(token)).isEmpty();
        assertThat(rows()).noneSatisfy(row -> assertThat(row).contains("Nora Lang"));
    }

    @Test
    void a_colleague_without_patients_leaves() {
        navigate(StaffView.class);

        test($(Button.class).withText("Leaves").all().getFirst()).click();
        test(button("End access")).click();

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).contains("Mara Keller"));
    }

    @Test
    void the_last_manager_is_told_why_not() {
        navigate(StaffView.class);

        test($(Button.class).withText("Leaves").all().getLast()).click();
        test(button("End access")).click();

        assertThat($(Dialog.class).single().getElement().getTextRecursively())
                .contains("Nobody would be left to manage the clinic");
        assertThat(staffNames()).hasSize(2);
    }

    private void invite(String name, String email, Role role) {
        navigate(StaffView.class);
        test(button("Invite")).click();
        test(name()).setValue(name);
        test(email()).setValue(email);
        roles().setValue(role);
        test(button("Make the link")).click();
    }

    private String shownLink() {
        return $(TextField.class, $(Dialog.class).single())
                .withCaption("Link")
                .single()
                .getValue();
    }

    private String token() {
        return shownLink().substring("join/".length());
    }

    private List<String> rows() {
        return $(StaffRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private List<String> staffNames() {
        return staff.list().stream().map(person -> person.name()).toList();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private TextField name() {
        return $(TextField.class).withCaption("Name").single();
    }

    private EmailField email() {
        return $(EmailField.class).withCaption("E-mail").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Role> roles() {
        return $(RadioButtonGroup.class).single();
    }
}
