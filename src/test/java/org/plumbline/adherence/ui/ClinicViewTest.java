package org.plumbline.adherence.ui;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Care;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.ui.chart.Chart;
import org.plumbline.kernel.ui.chart.ChartAndTable;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@PlumblineTest
class ClinicViewTest extends SpringBrowserlessTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    @Autowired
    AutowireCapableBeanFactory beans;

    Care care;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
        TestLogin.as(care.clinic().manager());
    }

    @Test
    void figures_stand_with_their_counts() {
        patients(care.clinic().therapist(), 6, 3);

        show(7);

        assertThat(text(KeyFigures.class)).contains("50% 18 of 36").contains("0 0% of 6 with a plan");
        assertThat(text(TherapistsCard.class)).contains("Jonas Reber 50% 18 of 36 6 patients");
        assertThat(text(ExercisesCard.class)).contains("50% 6").contains("given by 5 or more");
        assertThat(text(RiskCard.class)).contains("Nobody is at risk now");
    }

    @Test
    void behind_a_chart_its_numbers_stand_as_a_table_while_it_is_asked_for() {
        patients(care.clinic().therapist(), 5, 7);
        show(14);
        assertThat(text(TrendCard.class)).doesNotContain("5 of 35");

        turnCharts();

        assertThat(text(TrendCard.class)).contains("23 Mar 2026 14% 5 of 35 5 –");
        assertThat(text(PlanWeeksCard.class)).contains("Week 1 100% 5 of 5 5");

        turnCharts();

        assertThat(text(TrendCard.class)).doesNotContain("5 of 35");
    }

    @Test
    void what_is_hidden_is_said_and_names_nobody() {
        patients(care.clinic().therapist(), 9, 1);
        patients(care.clinic().staff("Lea Moser", Role.THERAPIST), 2, 6);
        patients(care.clinic().staff("Nils Hauser", Role.THERAPIST), 5, 6);

        show(7);

        assertThat(text(TherapistsCard.class))
                .contains("Jonas Reber")
                .contains("2 hidden: fewer than 5 patients")
                .doesNotContain("Lea")
                .doesNotContain("Nils");
        assertThat(text(ClinicView.class)).doesNotContain("patient 1");
    }

    @Test
    void too_few_patients_for_any_figure_show_none() {
        patients(care.clinic().therapist(), 3, 3);

        show(7);

        assertThat(text(KeyFigures.class))
                .contains("– Hidden: fewer than 5 patients")
                .doesNotContainPattern("[0-9]+%(?! lower)");
        assertThat(text(TrendCard.class)).contains("Hidden: fewer than 5 patients");
        assertThat(text(TherapistsCard.class)).contains("Hidden: fewer than 5 patients");
        assertThat(find(ChartAndTable.class).exists()).isFalse();
    }

    @Test
    void an_empty_clinic_says_what_fills_the_review_and_where_to_begin() {
        show(0);

        assertThat(text(ClinicView.class))
                .contains("no patients in care · closed weeks to")
                .contains("Therapists add their patients in their caseload.");
        assertThat(find(KeyFigures.class).exists()).isFalse();
        UI.getCurrent()
                .navigate(find(Anchor.class, find(ClinicFirst.class).single())
                        .single()
                        .getHref());
        assertThat(find(H1.class).single().getText()).isEqualTo("Staff");
    }

    @Test
    void before_the_first_week_has_closed_each_card_says_what_will_stand_there() {
        patients(care.clinic().therapist(), 5, 0);

        show(0);

        assertThat(text(ClinicView.class))
                .contains("– nothing was due")
                .contains("The first week of plans stands here once it has closed.")
                .contains("Once patients have plans")
                .doesNotContain("No data Σ");
    }

    @Test
    void three_therapists_stand_in_a_funnel_and_only_those_outside_chance_are_named() {
        patients(care.clinic().therapist(), 30, 3);
        patients(care.clinic().staff("Lea Moser", Role.THERAPIST), 30, 3);
        patients(care.clinic().staff("Nils Hauser", Role.THERAPIST), 8, 6);

        show(7);

        var chart = find(Chart.class, find(TherapistsCard.class).single()).single();
        assertThat(chart.getElement().getProperty("label")).endsWith("outside what chance does: Nils Hauser");

        turnCharts();

        assertThat(text(TherapistsCard.class)).contains("Jonas Reber 50% 90 of 180 30");
    }

    @Test
    void therapists_have_no_clinic_review() {
        TestLogin.as(care.clinic().therapist());

        UI.getCurrent().navigate("clinic");

        assertThat(getCurrentView()).isNotInstanceOf(ClinicView.class);
    }

    private void patients(SignedIn lead, int count, int daysDone) {
        for (int i = 0; i < count; i++) {
            var patient = care.register(lead, "%s’s patient %d".formatted(lead.name(), i), MONDAY, TestClinics.ZONE);
            care.assign(lead, patient, MONDAY, Schedule.everyDay());
            IntStream.rangeClosed(1, daysDone).forEach(day -> care.log(patient, MONDAY.plusDays(day)));
        }
    }

    private void show(int day) {
        Care.on(MONDAY.plusDays(day), () -> {
            UI.getCurrent().navigate("clinic");
            return day;
        });
    }

    private void turnCharts() {
        find(ChartAndTable.class).all().forEach(both -> both.toggle().click());
    }

    private String text(Class<? extends Component> part) {
        return words(find(part).single().getElement()).collect(joining(" "));
    }

    private static Stream<String> words(Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : element.getChildren().flatMap(ClinicViewTest::words);
    }
}
