package org.plumbline.adherence.ui;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
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
class CourseDaysCardTest extends SpringBrowserlessTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    @Autowired
    AutowireCapableBeanFactory beans;

    Care care;
    PatientId amira;

    @BeforeEach
    void liveTenDays() {
        care = beans.createBean(Care.class);
        TestLogin.as(care.clinic().therapist());
        amira = care.register("Amira", MONDAY);
        care.assign(amira, MONDAY, Schedule.everyDay(), Schedule.everyDay());
        care.logAll(amira, MONDAY.plusDays(1));
        care.log(amira, MONDAY.plusDays(2));
        care.log(amira, MONDAY.plusDays(9));
        Care.on(MONDAY.plusDays(9), () -> {
            UI.getCurrent().navigate("patients/" + amira);
            return amira;
        });
    }

    @Test
    void each_day_has_a_look_and_words() {
        var days = card().filter(
                        element -> !element.isTextNode() && element.getTag().equals("i"))
                .filter(element -> element.hasAttribute("title"))
                .toList();

        assertThat(days)
                .extracting(element -> element.getAttribute("title"))
                .startsWith(
                        "Mon 16 Mar: not due",
                        "Tue 17 Mar: 2 of 2 done",
                        "Wed 18 Mar: 1 of 2 done",
                        "Thu 19 Mar: 0 of 2 done")
                .endsWith("Wed 25 Mar: today, 1 of 2 done")
                .hasSize(10);
        assertThat(days)
                .extracting(CourseDaysCardTest::look)
                .startsWith("off", "all", "most", "none")
                .endsWith("most today");
    }

    @Test
    void columns_are_named_by_their_mondays_and_go_on_behind_the_days_written_ahead() {
        var cells = card().filter(
                        element -> !element.isTextNode() && element.getTag().equals("i"))
                .filter(element -> look(element).equals("ahead"));

        assertThat(words()).contains("16 Mar 6 Apr 27 Apr 18 May").doesNotContain("Week 1");
        assertThat(cells).hasSize(12 * 7 - 10);
    }

    @Test
    void the_figures_stand_with_their_counts() {
        assertThat(words()).contains("7 days 7% 1 of 14 7% 14% 1 of 7").contains("28 days 19% 3 of 16 19% 25% 2 of 8");
    }

    @Test
    void the_days_stand_as_a_table_too() {
        RadioButtonGroup<?> form = find(
                        RadioButtonGroup.class, find(CourseDaysCard.class).single())
                .single();
        assertThat(find(DayTable.class).exists()).isFalse();

        test(form).selectItem("Table");

        assertThat(find(DayTable.class).single().getElement().getTextRecursively())
                .contains("16 Mar–2 of 21 of 20 of 2");
        assertThat(find(DayMap.class).exists()).isFalse();
    }

    private static String look(Element element) {
        return Objects.requireNonNull(element.getAttribute("class"));
    }

    private String words() {
        return card().filter(Element::isTextNode).map(Element::getText).collect(joining(" "));
    }

    private Stream<Element> card() {
        return all(find(CourseDaysCard.class).single().getElement());
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(CourseDaysCardTest::all));
    }
}
