package org.plumbline.diary.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.diary.TestCourse.MONDAY;
import static org.plumbline.diary.TestCourse.birdDog;
import static org.plumbline.diary.TestCourse.bridge;
import static org.plumbline.diary.TestCourse.instant;
import static org.plumbline.diary.TestCourse.row;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.Occurrence;
import org.plumbline.diary.TestCourse;
import org.plumbline.identity.Role;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.plans.PlanDraft;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PlumblineTest
class TodayViewTest extends SpringBrowserlessTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDateTime MORNING = TUESDAY.atTime(7, 31);

    @Autowired
    ApplicationContext beans;

    @Test
    void what_is_due_stands_as_cards_with_the_dose_in_words() {
        course(bridge(), birdDog());

        at(MORNING, () -> {
            open();

            assertThat(heading()).isEqualTo("2 exercises to go");
            assertThat(texts("p"))
                    .contains(
                            "About 8 minutes. 0 of 2 done.",
                            "2 rounds of 10, hold 3 seconds",
                            "2 rounds of 6 each side, hold 8 seconds");
            assertThat(cards()).hasSize(2);
        });
    }

    @Test
    void one_tap_ticks_as_prescribed_folds_the_row_and_undo_brings_it_back() {
        var ruth = course(bridge(), birdDog());

        at(MORNING, () -> {
            open();
            tick(0);

            assertThat(heading()).isEqualTo("1 exercise to go");
            assertThat(cards()).hasSize(1);
            assertThat(doneLines()).singleElement().asString().contains("at 7:31");
            assertThat(ruth.log()).singleElement().satisfies(logged -> {
                assertThat(logged.done()).isEqualTo(Amounts.whole(20));
                assertThat(logged.day()).isEqualTo(TUESDAY);
            });

            undo();

            assertThat(heading()).isEqualTo("2 exercises to go");
            assertThat(doneLines()).isEmpty();
            assertThat(ruth.log()).isEmpty();
        });
    }

    @Test
    void what_was_taken_back_can_be_ticked_again() {
        var ruth = course(bridge());

        at(MORNING, () -> {
            open();
            tick(0);
            undo();
            tick(0);

            assertThat(doneLines()).hasSize(1);
            assertThat(ruth.log()).hasSize(1);
        });
    }

    @Test
    void a_click_that_is_sent_twice_and_the_second_click_of_a_double_click_add_nothing() {
        var ruth = course(bridge(), birdDog());

        at(MORNING, () -> {
            open();
            var first = ticks().getFirst();
            fire(first, 1);
            fire(first, 1);
            fire(ticks().getFirst(), 2);

            assertThat(ruth.log()).hasSize(1);
            assertThat(cards()).hasSize(1);
        });
    }

    @Test
    void a_page_that_is_behind_does_not_log_again_what_another_tab_did() {
        var ruth = course(bridge(), birdDog());

        at(MORNING, () -> {
            open();
            ruth.record(ruth.entry(ruth.first(TUESDAY), MORNING), MORNING);
            tick(0);

            assertThat(ruth.log()).hasSize(1);
            assertThat(heading()).isEqualTo("1 exercise to go");
        });
    }

    @Test
    void twice_a_day_stays_until_both_are_done() {
        var ruth = course(row("pelvic-tilt-supine", Dose.reps(2, 10, 5, 30), DoseSide.NONE, Schedule.everyDay(), 2));

        at(MORNING, () -> {
            open();
            assertThat(texts("p")).contains("0 of 2 done");
            tick(0);

            assertThat(texts("p")).contains("1 of 2 done");
            assertThat(heading()).isEqualTo("1 exercise to go");
            tick(0);

            assertThat(heading()).isEqualTo("That is it for today");
            assertThat(doneLines()).hasSize(2);
            assertThat(ruth.log())
                    .extracting(Occurrence::id)
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        });
    }

    @Test
    void any_three_days_a_week_are_offered_and_never_late() {
        var ruth = course(
                bridge(),
                row("side-bridge-knees", Dose.hold(2, 4, 6, 30), DoseSide.BOTH, new Schedule.DaysAWeek(3), 1));
        var monday = MONDAY.atTime(9, 0);
        ruth.record(ruth.entry(ruth.prescriptions(MONDAY).getLast(), monday), monday);

        at(MORNING, () -> {
            open();
            assertThat(heading()).isEqualTo("1 exercise to go");
            assertThat(texts("h2")).contains("Any day this week");
            assertThat(texts("span")).contains("Any 3 days, 1 done", "2 to go this week");
            tick(0);

            assertThat(heading()).isEqualTo("That is it for today");
            assertThat(cards()).hasSize(1);
        });
    }

    @Test
    void a_plan_without_fixed_days_asks_for_this_week_and_once_begun_counts_today() {
        course(
                row("bridge-1-double", Dose.reps(2, 10, 3, 30), DoseSide.NONE, new Schedule.DaysAWeek(3), 1),
                row("mini-squat", Dose.reps(2, 10, 0, 30), DoseSide.NONE, new Schedule.DaysAWeek(3), 1));

        at(MORNING, () -> {
            open();
            assertThat(heading()).isEqualTo("2 exercises for this week");
            tick(0);

            assertThat(heading()).isEqualTo("1 exercise to go");
            assertThat(texts("p")).anyMatch(each -> each.endsWith("1 of 2 done."));
        });
    }

    @Test
    void all_can_be_ticked_at_once_and_belong_to_one_session() {
        var ruth = course(bridge(), birdDog());

        at(MORNING, () -> {
            open();
            press("Tick all 2 as done");

            assertThat(heading()).isEqualTo("That is it for today");
            assertThat(texts("p")).contains("2 exercises, 8 minutes. Nothing more is due until tomorrow.");
            assertThat(ruth.log()).hasSize(2);
            assertThat(ruth.log())
                    .extracting(Occurrence::session)
                    .containsOnly(ruth.log().getFirst().session());
        });
    }

    @Test
    void after_midnight_a_tick_counts_for_the_new_day_and_the_page_moves_on() {
        var ruth = course(bridge(), birdDog());
        at(TUESDAY.atTime(23, 50), this::open);

        at(TUESDAY.plusDays(1).atTime(0, 5), () -> {
            tick(0);

            assertThat(ruth.log())
                    .singleElement()
                    .satisfies(logged -> assertThat(logged.day()).isEqualTo(TUESDAY.plusDays(1)));
            assertThat($(TodayView.class).single().topBarTitle()).isEqualTo("Wed 18 Mar");
            assertThat(heading()).isEqualTo("1 exercise to go");
        });
    }

    @Test
    void yesterdays_line_on_a_page_left_open_is_not_taken_back_after_midnight() {
        var ruth = course(bridge());
        var left = new ArrayList<Button>();
        at(TUESDAY.atTime(23, 50), () -> {
            open();
            tick(0);
            left.add($(Button.class).withText("Undo").single());
        });

        at(TUESDAY.plusDays(1).atTime(0, 5), () -> {
            left.getFirst().click();

            assertThat(ruth.log()).hasSize(1);
            assertThat(heading()).isEqualTo("1 exercise to go");
        });
    }

    @Test
    void a_rest_day_says_when_it_goes_on() {
        course(row(
                "bridge-1-double",
                Dose.reps(2, 10, 3, 30),
                DoseSide.NONE,
                new Schedule.Weekdays(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)),
                1));

        at(MORNING, () -> {
            open();

            assertThat(heading()).isEqualTo("Rest day");
            assertThat(texts("h2")).contains("Next: Thursday");
            assertThat(texts("p")).contains("1 exercise, about 3 minutes");
        });
    }

    @Test
    void without_a_plan_the_page_says_what_will_stand_here() {
        var ruth = TestCourse.registered(beans, beans.getBean(TestClinics.class).open(), MONDAY, "Ruth Berger");
        TestLogin.as(ruth.person());

        at(MORNING, () -> {
            open();

            assertThat(heading()).isEqualTo("No plan yet");
        });
    }

    @Test
    void the_therapists_word_stands_above_the_list() {
        var ruth = course(bridge());
        ruth.assign(MONDAY, "Take the bridge slowly.", bridge());

        at(MORNING, () -> {
            open();

            assertThat(texts("p")).contains("Take the bridge slowly.", "Jonas Reber, your therapist");
        });
    }

    @Test
    void the_exercise_opens_with_its_cues_and_saves_what_was_really_done() {
        var ruth = course(birdDog());

        at(MORNING, () -> {
            openExercise(ruth.first(TUESDAY).id().value());
            assertThat(heading()).startsWith("Bird dog");
            assertThat(texts("h2")).contains("How to", "How much did you do?");
            var sides = $(IntegerField.class).all();
            assertThat(sides).extracting(IntegerField::getLabel).containsExactly("Left side", "Right side");
            assertThat(sides).extracting(IntegerField::getValue).containsExactly(12, 12);
            test(sides.getLast()).setValue(5);
            press("Save as done");

            assertThat(ruth.log())
                    .singleElement()
                    .satisfies(logged -> assertThat(logged.done()).isEqualTo(Amounts.sides(12, 5)));
            assertThat(doneLines()).singleElement().asString().contains("left 12, right 5 of 12 repetitions");
        });
    }

    @Test
    void holds_are_counted_and_kept_as_seconds() {
        var ruth = course(row("side-bridge-knees", Dose.hold(2, 4, 6, 30), DoseSide.LEFT, Schedule.everyDay(), 1));

        at(MORNING, () -> {
            openExercise(ruth.first(TUESDAY).id().value());
            var holds = $(IntegerField.class).single();
            assertThat(holds.getValue()).isEqualTo(8);
            test(holds).setValue(3);
            press("Save as done");

            assertThat(ruth.log())
                    .singleElement()
                    .satisfies(logged -> assertThat(logged.done()).isEqualTo(Amounts.sides(18, null)));
        });
    }

    @Test
    void nothing_done_is_not_saved() {
        var ruth = course(bridge());

        at(MORNING, () -> {
            openExercise(ruth.first(TUESDAY).id().value());
            test($(IntegerField.class).single()).setValue(0);
            press("Save as done");

            assertThat($(IntegerField.class).single().isInvalid()).isTrue();
            assertThat(ruth.log()).isEmpty();
        });
    }

    @Test
    void an_exercise_of_somebody_else_is_not_found_and_one_of_yesterdays_plan_leads_to_today() {
        var ruth = course(bridge());
        var otto = ruth.neighbour(MONDAY, bridge());
        var old = ruth.first(MONDAY);
        ruth.assign(MONDAY, "another one", birdDog());

        at(MORNING, () -> {
            navigate("today/" + old.id(), TodayView.class);
            for (var foreign : List.of(otto.first(MONDAY).id().value(), Ids.next()))
                assertThatThrownBy(() -> openExercise(foreign)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    @SignedInAs({Role.THERAPIST, Role.CLINIC_MANAGER})
    void staff_have_no_today() {
        assertThatThrownBy(() -> navigate(TodayView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(WarningSignsView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private TestCourse course(PlanDraft.Row... rows) {
        var ruth = TestCourse.on(beans, MONDAY, rows);
        TestLogin.as(ruth.person());
        return ruth;
    }

    private static void at(LocalDateTime time, Runnable body) {
        ScopedClock.at(instant(time), body);
    }

    private void open() {
        navigate(TodayView.class);
    }

    private void openExercise(UUID prescription) {
        navigate("today/" + prescription, ExerciseView.class);
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private List<TodoCard> cards() {
        return $(TodoCard.class).all();
    }

    private List<NativeButton> ticks() {
        return $(NativeButton.class).withClassName("tick").all();
    }

    private void tick(int row) {
        fire(ticks().get(row), 1);
    }

    private static void fire(NativeButton button, int clicks) {
        ComponentUtil.fireEvent(
                button, new ClickEvent<>(button, true, 0, 0, 0, 0, clicks, 0, false, false, false, false));
    }

    private void undo() {
        test($(Button.class).withText("Undo").all().getFirst()).click();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private List<String> doneLines() {
        return $(DoneLine.class).all().stream()
                .map(each -> each.getElement().getTextRecursively())
                .toList();
    }

    private List<String> texts(String tag) {
        return $(Component.class).all().stream()
                .filter(each -> !each.getElement().isTextNode())
                .filter(each -> each.getElement().getTag().equals(tag))
                .map(each -> each.getElement().getText())
                .toList();
    }
}
