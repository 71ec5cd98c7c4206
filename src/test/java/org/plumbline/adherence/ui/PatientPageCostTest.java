package org.plumbline.adherence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.adherence.Care;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PauseService;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Statements;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@PlumblineTest
class PatientPageCostTest extends SpringBrowserlessTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final Schedule DAILY = Schedule.everyDay();

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    PauseService pauses;

    private Care care;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
        TestLogin.as(care.clinic().therapist());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/assessments", "/plans", "/diary"})
    void each_tab_costs_the_same_for_a_short_course_and_for_a_long_one(String tab) {
        var little = course("Amira", 3, 1);
        var much = course("Berta", 70, 6);
        shown(little, 70, tab);

        var few = Statements.during(() -> shown(little, 70, tab));
        var many = Statements.during(() -> shown(much, 70, tab));

        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void no_card_of_an_empty_of_a_one_day_and_of_a_long_course_fails() {
        var empty = care.register("A".repeat(60) + " " + "B".repeat(59), MONDAY);
        var oneDay = course("Amira", 1, 1);
        var much = course("Berta", 70, 6);
        care.asTherapist(MONDAY.plusDays(70), () -> pauses.agree(much, MONDAY.plusDays(60), MONDAY.plusDays(75)));

        for (var patient : List.of(empty, oneDay, much))
            for (var tab : List.of("", "/assessments", "/plans", "/diary")) {
                shown(patient, 70, tab);
                assertThat(failed()).as(tab).isEmpty();
            }
        shown(empty, 0, "");
        assertThat(failed()).isEmpty();
        assertThat(find(CourseChartCard.class).single().getElement().getTextRecursively())
                .contains("once there is a plan");
    }

    @Test
    void the_chart_has_a_table_of_the_same_days() {
        var amira = course("Amira", 10, 1);
        shown(amira, 10, "");

        @SuppressWarnings("unchecked")
        var forms = (RadioButtonGroup<Object>)
                find(RadioButtonGroup.class, find(CourseChartCard.class).single())
                        .single();
        test(forms).selectItem("Table");

        assertThat(find(CourseTable.class).single().getElement().getTextRecursively())
                .contains("Thu 26 Mar 2026")
                .contains("Plan 1")
                .contains("1 of 1");
    }

    private PatientId course(String name, int days, int versions) {
        var patient = care.register(name, MONDAY);
        for (int version = 0; version < versions; version++)
            care.assign(patient, MONDAY.plusDays(version * 10L), DAILY);
        for (int day = 1; day < days; day += 3) care.log(patient, MONDAY.plusDays(day));
        return patient;
    }

    private void shown(PatientId patient, int today, String tab) {
        care.asTherapist(MONDAY.plusDays(today), () -> {
            UI.getCurrent().navigate("patients/" + patient + tab);
            return true;
        });
    }

    private List<Component> failed() {
        return find(Component.class).all().stream()
                .filter(component -> component.getElement().getClassList().contains("pt-failed"))
                .toList();
    }
}
