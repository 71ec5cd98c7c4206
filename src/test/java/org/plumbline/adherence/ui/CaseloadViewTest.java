package org.plumbline.adherence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Care;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@PlumblineTest
class CaseloadViewTest extends SpringBrowserlessTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final int SEVEN_DAYS = 1;
    private static final int LAST_LOG = 4;
    private static final int WHY = 5;

    @Autowired
    AutowireCapableBeanFactory beans;

    Care care;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
        TestLogin.as(care.clinic().therapist());
    }

    @Test
    void each_row_says_why_it_stands_where_it_stands() {
        patient("Silent");
        var steady = patient("Steady");
        IntStream.range(1, 6).forEach(i -> care.log(steady, MONDAY.plusDays(i)));
        care.register("Newcomer", MONDAY.plusDays(5));

        show("caseload", 6);

        assertThat(names()).containsExactly("Silent", "Steady", "Newcomer");
        assertThat(IntStream.range(0, 3).mapToObj(row -> value(row, WHY, "need")))
                .containsExactly("Nothing logged on 5 due days running", "On track over 7 days", "No plan yet");
        assertThat(IntStream.range(0, 3)
                        .mapToObj(row -> value(row, SEVEN_DAYS, "percent") + " " + value(row, SEVEN_DAYS, "counts")))
                .containsExactly("0% 0 of 5", "100% 5 of 5", "No data ");
        assertThat(IntStream.range(0, 3).mapToObj(row -> value(row, LAST_LOG, "log")))
                .containsExactly("Nothing yet", "Yesterday", "Nothing yet");
    }

    @Test
    void the_last_log_is_told_in_words() {
        var amira = patient("Amira");
        care.log(amira, MONDAY.plusDays(1));

        assertThat(IntStream.of(1, 2, 3, 200).mapToObj(day -> {
                    show("caseload", day);
                    return value(0, LAST_LOG, "log");
                }))
                .containsExactly("Today 12:00", "Yesterday", "Tue 17 Mar", "17 Mar 2026");
    }

    @Test
    void a_name_is_found_whatever_its_accents_and_the_address_says_what_is_searched() {
        patient("Zoë Müller");
        patient("Noah Weber");

        show("caseload?q=mull", 1);
        assertThat(names()).containsExactly("Zoë Müller");
        test(search()).setValue("we no");
        assertThat(names()).containsExactly("Noah Weber");

        test(search()).setValue("xyz");
        assertThat(find(Grid.class).exists()).isFalse();
        test(find(Button.class).withText("Show all").single()).click();
        assertThat(names()).hasSize(2);
    }

    @Test
    void a_click_on_a_row_opens_the_patient() {
        var amira = patient("Amira");
        show("caseload", 1);

        grid().clickRow(0);

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("patients/" + amira);
    }

    @Test
    void a_new_therapist_is_told_what_will_stand_here() {
        show("caseload", 0);

        assertThat(find(H2.class).withText("No patients yet").exists()).isTrue();
        assertThat(find(Grid.class).exists()).isFalse();
        assertThat(find(Button.class).withText("New patient").all()).hasSize(2);
    }

    @Test
    void a_new_patient_can_be_registered_from_here() {
        patient("Amira");
        show("caseload", 1);

        test(find(Button.class).withText("New patient").single()).click();

        assertThat(find(TextField.class).withCaption("Name").exists()).isTrue();
    }

    @Test
    void managers_and_patients_have_no_caseload() {
        TestLogin.as(care.clinic().manager());

        UI.getCurrent().navigate("caseload");

        assertThat(getCurrentView()).isNotInstanceOf(CaseloadView.class);
    }

    private PatientId patient(String name) {
        var patient = care.register(name, MONDAY);
        care.assign(patient, MONDAY, Schedule.everyDay());
        return patient;
    }

    private void show(String address, int day) {
        Care.on(MONDAY.plusDays(day), () -> {
            UI.getCurrent().navigate(address.split("\\?")[0], query(address));
            return address;
        });
    }

    private static QueryParameters query(String address) {
        return QueryParameters.fromString(address.contains("?") ? address.substring(address.indexOf('?') + 1) : "");
    }

    private List<String> names() {
        return IntStream.range(0, grid().size())
                .mapToObj(row -> grid().getRow(row).row().name())
                .toList();
    }

    private String value(int row, int column, String property) {
        return grid().getLitRendererPropertyValue(row, column, property, String.class);
    }

    private GridTester<CaseloadGrid, CaseloadItem> grid() {
        return test(GridTester.class, find(CaseloadGrid.class).single());
    }

    private TextField search() {
        return find(TextField.class)
                .withPropertyValue(TextField::getPlaceholder, "Find a patient")
                .single();
    }
}
