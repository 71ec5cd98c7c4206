package org.plumbline.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.identity.Homes;
import org.plumbline.identity.Role;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
class FramesTest extends SpringBrowserlessTest {
    @Autowired
    TestClinics clinics;

    @Autowired
    Homes homes;

    @ParameterizedTest
    @CsvSource({
        "THERAPIST, caseload",
        "CLINIC_MANAGER, clinic",
        "PATIENT, today",
        "THERAPIST CLINIC_MANAGER PATIENT, caseload",
        "CLINIC_MANAGER PATIENT, clinic",
    })
    void the_role_decides_the_home(String roles, String home) {
        var person = clinics.staff(clinics.open().id(), "Ada Brunner", roles(roles));

        assertThat(HomeView.of(homes.role(person))).isEqualTo(home);
    }

    @Test
    @SignedInAs(Role.THERAPIST)
    void a_page_of_another_role_and_an_unknown_one_look_the_same() {
        var forbidden = textOf("clinic/staff");
        var unknown = textOf("no/such/page");

        assertThat(forbidden).isEqualTo(unknown).contains("Nothing here");
    }

    @Test
    @SignedInAs(Role.CLINIC_MANAGER)
    void the_menu_shows_what_the_role_may_open_and_where_we_are() {
        UI.getCurrent().navigate("clinic/staff");

        assertThat(menu()).extracting(Anchor::getHref).contains("clinic/staff").doesNotContain("caseload", "today");
        assertThat(marked()).containsExactly("clinic/staff");
    }

    @Test
    @SignedInAs(Role.THERAPIST)
    void a_patient_s_page_stands_under_the_caseload() {
        UI.getCurrent().navigate("patients/" + UUID.randomUUID());

        assertThat(marked()).containsExactly("caseload");
    }

    @Test
    @SignedInAs(Role.THERAPIST)
    void a_therapist_is_not_shown_what_only_a_manager_may_open() {
        UI.getCurrent().navigate("no/such/page");

        assertThat(menu()).extracting(Anchor::getHref).doesNotContain("clinic/staff");
    }

    @Test
    @SignedInAs(Role.PATIENT)
    void a_patient_has_the_warning_signs_on_every_screen_even_where_there_is_nothing() {
        UI.getCurrent().navigate("no/such/page");

        assertThat($(PatientFrame.class).exists()).isTrue();
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("warning-signs");
    }

    @Test
    @SignedInAs({Role.THERAPIST, Role.PATIENT})
    void staff_who_are_patients_too_see_the_staff_frame_around_what_is_nobody_s() {
        UI.getCurrent().navigate("no/such/page");

        assertThat($(StaffFrame.class).exists()).isTrue();
    }

    @Test
    @SignedInAs(Role.CLINIC_MANAGER)
    void the_page_has_one_main_landmark_and_one_way_to_it() {
        UI.getCurrent().navigate("clinic/staff");

        var landmarks = $(Component.class).all().stream()
                .map(Component::getElement)
                .filter(element -> !element.isTextNode())
                .filter(element -> element.getTag().equals("main") || "main".equals(element.getAttribute("role")))
                .toList();
        assertThat(landmarks).hasSize(1);
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("#content");
    }

    private String textOf(String path) {
        UI.getCurrent().navigate(path);
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private List<Anchor> menu() {
        return $(Anchor.class, $(MenuLinks.class).single()).all();
    }

    private List<String> marked() {
        return menu().stream()
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .map(Anchor::getHref)
                .toList();
    }

    private static Role[] roles(String names) {
        return java.util.Arrays.stream(names.split(" ")).map(Role::valueOf).toArray(Role[]::new);
    }
}
