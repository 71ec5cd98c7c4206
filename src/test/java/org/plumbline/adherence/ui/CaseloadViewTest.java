package org.plumbline.adherence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Care;
import org.plumbline.adherence.RollUp;
import org.plumbline.diary.SkipReason;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.support.Patience;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@PlumblineTest
class CaseloadViewTest extends SpringBrowserlessTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final int SEVEN_DAYS = 2;
    private static final int PAIN = 5;
    private static final int LAST_LOG = 6;
    private static final int RETEST = 7;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    RollUp rollUp;

    @Autowired
    LiveUpdates live;

    Care care;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
        TestLogin.as(care.clinic().therapist());
    }

    @Test
    void each_row_tells_figures_change_and_last_log() {
        patient("Silent");
        var steady = patient("Steady");
        IntStream.range(1, 6).forEach(i -> care.log(steady, MONDAY.plusDays(i)));
        care.register("Newcomer", MONDAY.plusDays(5));

        show("caseload", 6);

        assertThat(names()).containsExactly("Silent", "Steady", "Newcomer");
        assertThat(IntStream.range(0, 3)
                        .mapToObj(row -> value(row, SEVEN_DAYS, "percent") + " " + value(row, SEVEN_DAYS, "counts")))
                .containsExactly("0% 0 of 5", "100% 5 of 5", "No data ");
        assertThat(IntStream.range(0, 3).mapToObj(row -> value(row, LAST_LOG, "log")))
                .containsExactly("Nothing yet", "Yesterday", "Nothing yet");
        assertThat(value(0, PAIN, "painNow")).isEqualTo("–");
        assertThat(value(0, RETEST, "retest")).isEqualTo("–");
    }

    @Test
    void the_change_is_rust_only_from_twenty_points_on() {
        var amira = patient("Amira");
        IntStream.range(1, 8).forEach(i -> care.log(amira, MONDAY.plusDays(i)));
        IntStream.range(8, 14).forEach(i -> care.log(amira, MONDAY.plusDays(i)));

        show("caseload", 15);
        assertThat(value(0, SEVEN_DAYS, "change")).isEqualTo("−14");
        assertThat(value(0, SEVEN_DAYS, "changeClass")).isEqualTo("cl-change");
        show("caseload", 16);
        assertThat(value(0, SEVEN_DAYS, "change")).isEqualTo("−29");
        assertThat(value(0, SEVEN_DAYS, "changeClass")).isEqualTo("cl-change down");
    }

    @Test
    void the_band_shows_four_and_folds_the_others_by_name() {
        IntStream.range(0, 7).forEach(i -> patient("Patient " + i));
        midnight(5);

        show("caseload", 5);

        assertThat(find(SignalLine.class).all()).hasSize(4);
        assertThat(texts()).contains("3 more for the next review: Patient 4, Patient 5, Patient 6.");
        test(find(Button.class).withText("Show").single()).click();
        assertThat(find(SignalLine.class).all()).hasSize(7);
        test(find(Button.class).withText("Show fewer").single()).click();
        assertThat(find(SignalLine.class).all()).hasSize(4);
    }

    @Test
    void a_signal_says_its_fact_and_is_gone_once_acknowledged() {
        patient("Amira");
        midnight(5);
        show("caseload", 5);

        assertThat(texts()).contains("Nothing logged on 4 due days running;", "Next review", "Also low over 7 days.");
        Care.on(MONDAY.plusDays(5), () -> {
            test(find(Button.class)
                            .withCondition(button -> "Acknowledge: Amira"
                                    .equals(button.getAriaLabel().orElse("")))
                            .single())
                    .click();
            return care;
        });

        assertThat(find(SignalLine.class).exists()).isFalse();
        show("caseload", 5);
        assertThat(find(SignalLine.class).exists()).isFalse();
        assertThat(names()).containsExactly("Amira");
    }

    @Test
    void selecting_fills_the_panel_and_the_address_and_closing_empties_both() {
        var amira = patient("Amira");
        patient("Noah");
        care.log(amira, MONDAY.plusDays(1));
        show("caseload", 2);

        Care.on(MONDAY.plusDays(2), () -> {
            grid().select(names().indexOf("Amira"));
            return care;
        });
        assertThat(panel().isVisible()).isTrue();
        assertThat(texts()).contains("41 years · Week 1 of 12", "1 done", "No finding is open.");
        assertThat(panel().patient()).isEqualTo(amira);

        test(find(Button.class)
                        .withCondition(button ->
                                "Close the panel".equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
        assertThat(find(CaseloadPanel.class).exists()).isFalse();
        assertThat(names()).hasSize(2);
    }

    @Test
    void the_panel_folds_what_goes_beyond_three_signals() {
        var amira = patient("Amira");
        IntStream.rangeClosed(1, 7).forEach(day -> care.log(amira, MONDAY.plusDays(day)));
        IntStream.rangeClosed(8, 13).forEach(day -> care.skip(amira, MONDAY.plusDays(day), SkipReason.NO_TIME));
        care.skip(amira, MONDAY.plusDays(14), SkipReason.BETTER_ALREADY);
        midnight(15);

        show("caseload?patient=" + amira, 15);

        assertThat(find(SignalFact.class, panel()).all()).hasSizeGreaterThan(3);
        assertThat(facts().filter(each -> each.getTag().equals("div"))).hasSize(3);
        assertThat(facts().filter(each -> each.getTag().equals("details"))
                        .map(Element::getTextRecursively)
                        .findFirst()
                        .orElseThrow())
                .contains("more signal");
    }

    /** What stands in the panel above the acts. */
    private Stream<Element> facts() {
        return panel().getElement()
                .getChildren()
                .filter(part -> part.getClassList().contains("facts"))
                .flatMap(Element::getChildren);
    }

    @Test
    void the_address_says_order_filter_and_whose_panel_is_open() {
        var amira = patient("Amira");
        var noah = patient("Noah");
        care.register("Newcomer", MONDAY);
        care.log(noah, MONDAY.plusDays(1));

        show("caseload?sort=adherence&show=behind&patient=" + amira, 5);

        assertThat(names()).containsExactly("Amira", "Noah");
        assertThat(panel().patient()).isEqualTo(amira);
        show("caseload?show=no-plan", 5);
        assertThat(names()).containsExactly("Newcomer");
        show("caseload?show=stopped", 5);
        assertThat(find(Grid.class).exists()).isFalse();
        assertThat(texts()).contains("Nobody is in this list now.");
    }

    @Test
    void a_strange_address_is_the_usual_list() {
        patient("Amira");

        show("caseload?sort=upside-down&show=%00&patient=nobody", 1);
        assertThat(names()).containsExactly("Amira");
        show("caseload?patient=" + UUID.randomUUID(), 1);
        assertThat(names()).containsExactly("Amira");
        assertThat(find(CaseloadPanel.class).exists()).isFalse();
    }

    @Test
    void past_midnight_today_is_yesterday_without_a_row_moving() {
        var amira = patient("Amira");
        care.log(amira, MONDAY.plusDays(1));
        show("caseload", 1);
        assertThat(value(0, LAST_LOG, "log")).isEqualTo("Today 12:00");

        Care.on(MONDAY.plusDays(2), () -> {
            find(CaseloadView.class).single().newDay();
            return care;
        });

        assertThat(value(0, LAST_LOG, "log")).isEqualTo("Yesterday");
    }

    @Test
    void the_panel_fails_alone_and_is_tried_again() {
        patient("Amira");
        show("caseload", 1);
        var tries = new int[1];
        var panel = new CaseloadPanel(
                patient -> {
                    tries[0]++;
                    throw new IllegalStateException("the database is away");
                },
                beans.getBean(SignalWords.class),
                row -> {},
                () -> {});
        UI.getCurrent().add(panel);

        panel.show(new PatientId(UUID.randomUUID()));

        assertThat(panel.getElement().getTextRecursively())
                .contains("This patient could not be loaded. Nothing is lost.");
        test(find(Button.class).withText("Try again").single()).click();
        assertThat(tries[0]).isEqualTo(2);
        assertThat(names()).containsExactly("Amira");
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
    void a_double_click_on_a_row_opens_the_patient() {
        var amira = patient("Amira");
        show("caseload", 1);

        grid().doubleClickRow(0);

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

    private void midnight(int day) {
        Care.on(MONDAY.plusDays(day), () -> {
            TenantScope.ofClinic(care.clinic().id()).run(rollUp::extend);
            return day;
        });
    }

    private CaseloadPanel panel() {
        return find(CaseloadPanel.class).single();
    }

    /** All that can be read. */
    private String texts() {
        return find(CaseloadView.class).single().getElement().getTextRecursively();
    }

    /** What was told of the past has been heard, by nobody: else this screen would read it again on the real day. */
    private void letNewsPass() {
        var passed = new CountDownLatch(1);
        var listening = live.subscribe(care.clinic().id(), "test.passed", update -> passed.countDown());
        care.clinic().inside(() -> {
            live.publish("test.passed", UUID.randomUUID());
            return care;
        });
        try {
            assertThat(passed.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listening.remove();
    }

    private void show(String address, int day) {
        letNewsPass();
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
