package org.plumbline.diary.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.diary.TestCourse.MONDAY;
import static org.plumbline.diary.TestCourse.birdDog;
import static org.plumbline.diary.TestCourse.bridge;
import static org.plumbline.diary.TestCourse.instant;
import static org.plumbline.diary.TestCourse.row;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.Grade;
import org.plumbline.diary.Medicine;
import org.plumbline.diary.Occurrence;
import org.plumbline.diary.PatientReports;
import org.plumbline.diary.SessionPain;
import org.plumbline.diary.SkipReason;
import org.plumbline.diary.Sleep;
import org.plumbline.diary.TestCourse;
import org.plumbline.diary.internal.Visit;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.Holds;
import org.plumbline.plans.PlanDraft;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a patient says of the day beside the ticks: pain and effort, check-in, skips, what was forgotten, warning signs. */
@PlumblineTest
class PatientDayTest extends SpringBrowserlessTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDateTime MORNING = TUESDAY.atTime(7, 31);

    @Autowired
    ApplicationContext beans;

    @Autowired
    PatientReports reports;

    @Autowired
    HoldService holds;

    @Autowired
    Holds openHolds;

    // pain and effort

    @Test
    void four_boxes_one_pad_a_tap_fills_a_box_and_moves_on() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            done(ruth);
            navigate("today/log", LogView.class);

            assertThat(texts("h3")).contains("Before: how was the pain when you began?");
            number(3);
            number(6);
            assertThat(texts("h3")).contains("After: how is the pain now?");
            number(4);
            number(5);
            press("Save");

            assertThat(sessions(ruth)).singleElement().satisfies(said -> {
                assertThat(said.before()).isEqualTo(new PainScore(3));
                assertThat(said.during()).isEqualTo(new PainScore(6));
                assertThat(said.after()).isEqualTo(new PainScore(4));
                assertThat(said.effort()).isEqualTo(5);
            });
            assertThat(pageText()).contains("Pain before 3, during 6, after 4, effort 5", "Jonas Reber can see it");
        });
    }

    @Test
    void the_last_tap_can_be_taken_back_and_the_same_number_again_empties_the_box() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            done(ruth);
            navigate("today/log", LogView.class);

            number(7);
            assertThat(pageText()).contains("Pain before: 7");
            press("Undo");
            number(2);
            box("Pain before: 2");
            number(2);
            press("Save");

            assertThat(sessions(ruth)).isEmpty();
        });
    }

    @Test
    void a_look_at_the_warning_signs_costs_nothing_of_what_stands_on_a_sheet() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            done(ruth);
            navigate("today/log", LogView.class);
            number(3);
            test($(TextArea.class).single()).setValue("stiff at first");
            navigate(WarningSignsView.class);
            navigate("today/log", LogView.class);
            assertThat($(TextArea.class).single().getValue()).isEqualTo("stiff at first");
            assertThat(sessions(ruth)).isEmpty();
            press("Save");
            assertThat(sessions(ruth))
                    .singleElement()
                    .satisfies(said -> assertThat(said.before()).isEqualTo(new PainScore(3)));

            navigate(CheckInView.class);
            number(4);
            chip("Well");
            navigate(WarningSignsView.class);
            navigate(CheckInView.class);
            press("Save");
            assertThat(checkIns(ruth)).singleElement().satisfies(said -> {
                assertThat(said.painNow()).isEqualTo(new PainScore(4));
                assertThat(said.sleep()).isEqualTo(Sleep.GOOD);
            });

            navigate(CheckInView.class);
            number(4);
            navigate(CheckInView.class);
            navigate("today/log", LogView.class);
            press("Save");
            assertThat(sessions(ruth)).hasSize(1);
        });
    }

    @Test
    void what_was_said_comes_back_to_be_changed() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            done(ruth);
            navigate("today/log", LogView.class);
            number(3);
            test($(TextArea.class).single()).setValue("stiff at first");
            press("Save");

            navigate("today/log", LogView.class);
            assertThat($(TextArea.class).single().getValue()).isEqualTo("stiff at first");
            box("Pain before: 3");
            number(1);
            press("Save");

            assertThat(sessions(ruth)).singleElement().satisfies(said -> {
                assertThat(said.before()).isEqualTo(new PainScore(1));
                assertThat(said.note()).isEqualTo("stiff at first");
            });
        });
    }

    @Test
    void without_a_session_there_is_nothing_to_say_of_one() {
        course(bridge());
        at(MORNING, () -> navigate("today/log", TodayView.class));
    }

    @Test
    void a_note_that_cannot_be_kept_stays_with_a_word_beside_it() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            done(ruth);
            navigate("today/log", LogView.class);
            number(3);
            for (var bad : List.of("x".repeat(10_000), "a" + (char) 0 + "b", "a\uD83Db")) {
                test($(TextArea.class).single()).setValue(bad);
                press("Save");

                assertThat($(TextArea.class).single().isInvalid()).isTrue();
                assertThat($(TextArea.class).single().getErrorMessage()).isNotBlank();
                assertThat($(TextArea.class).single().getValue()).isEqualTo(bad);
                assertThat(sessions(ruth)).isEmpty();
            }
            test($(TextArea.class).single()).setValue("🙂".repeat(1000));
            press("Save");
            assertThat(sessions(ruth)).hasSize(1);
        });
    }

    @Test
    void a_page_loaded_again_goes_on_with_the_session_and_an_evening_is_another() {
        var ruth = course(bridge(), birdDog());
        at(MORNING, () -> {
            navigate(TodayView.class);
            tickFirst();
        });
        ComponentUtil.setData(UI.getCurrent(), Visit.class, null);
        at(MORNING.plusMinutes(10), () -> {
            navigate(TodayView.class);
            tickFirst();
        });

        assertThat(ruth.log())
                .hasSize(2)
                .extracting(Occurrence::session)
                .containsOnly(ruth.log().getFirst().session());
    }

    @Test
    void midnight_passes_and_the_page_moves_on_by_itself() {
        course(bridge());
        at(TUESDAY.atTime(23, 58), () -> {
            navigate(TodayView.class);
            tickFirst();
            assertThat($(H1.class).single().getText()).isEqualTo("That is it for today");
        });
        at(TUESDAY.plusDays(1).atTime(0, 0, 1), () -> {
            ((TodayView) getCurrentView()).lookAgain();

            assertThat($(H1.class).single().getText()).isEqualTo("1 exercise to go");
            assertThat(((TodayView) getCurrentView()).topBarTitle()).isEqualTo("Wed 18 Mar");
        });
    }

    // check-in

    @Test
    void a_check_in_takes_what_is_given_and_nothing_more() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            navigate(CheckInView.class);
            number(3);
            number(6);
            chip("So-so");
            chip("Painkiller");
            press("Save");

            assertThat(checkIns(ruth)).singleElement().satisfies(said -> {
                assertThat(said.painNow()).isEqualTo(new PainScore(3));
                assertThat(said.painWorst()).isEqualTo(new PainScore(6));
                assertThat(said.sleep()).isEqualTo(Sleep.FAIR);
                assertThat(said.medicine()).isEqualTo(Medicine.PAINKILLER);
                assertThat(said.note()).isNull();
                assertThat(said.day()).isEqualTo(TUESDAY);
            });
            assertThat(pageText()).contains("Checked in at 7:31", "Pain now 3, worst 6");
        });
    }

    @Test
    void nothing_said_is_not_saved_and_a_second_tap_saves_no_second() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            navigate(CheckInView.class);
            press("Save");
            assertThat(pageText()).contains("Tell us at least one thing");
            assertThat(checkIns(ruth)).isEmpty();

            chip("Well");
            var save = $(Button.class).withText("Save").single();
            save.click();
            save.click();
            assertThat(ruth.audited("diary.checkIn")).containsEntry("diary.checkIn", 1L);
        });
    }

    @Test
    void a_finished_day_offers_the_check_in_and_once_said_to_change_it() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            done(ruth);
            navigate(TodayView.class);
            assertThat(links()).contains("check-in");
            assertThat(pageText()).contains("Check in, 20 seconds");

            navigate(CheckInView.class);
            number(2);
            press("Save");

            assertThat($(Anchor.class).withClassName("go").exists()).isFalse();
            assertThat(pageText()).contains("Checked in at 7:31");
        });
    }

    // leaving out

    @Test
    void the_reason_changes_the_offer_and_the_row_folds() {
        var ruth = course(bridge(), birdDog());
        at(MORNING, () -> {
            skip(ruth);
            chip("Pain was too high");
            assertThat(pageText())
                    .contains("Do a part of it", "If you leave it out, Jonas Reber sees that the pain was high");
            chip("No time");
            press("Leave it out today");

            assertThat(ruth.log()).singleElement().satisfies(left -> {
                assertThat(left.skip()).isEqualTo(SkipReason.NO_TIME);
                assertThat(left.done()).isEqualTo(Amounts.none());
            });
            assertThat($(H1.class).single().getText()).isEqualTo("1 exercise to go");
            assertThat(pageText()).contains("left out: no time");
        });
    }

    @Test
    void a_part_of_it_starts_with_one_round() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            skip(ruth);
            chip("Pain was too high");
            press("Do a part of it");

            assertThat(getCurrentView()).isInstanceOf(ExerciseView.class);
            var whole = ruth.first(TUESDAY).target().whole();
            assertThat($(IntegerField.class).single().getValue()).isEqualTo(whole / 2);
            assertThat(ruth.log()).isEmpty();
            press("Save as done");

            assertThat(ruth.log()).singleElement().satisfies(logged -> {
                assertThat(logged.done()).isEqualTo(Amounts.whole(whole / 2));
                assertThat(logged.skip()).isNull();
            });
        });
    }

    @Test
    void an_exercise_left_out_twice_is_one_exercise() {
        var ruth = course(row("bridge-1-double", Dose.reps(2, 10, 0, 30), DoseSide.NONE, Schedule.everyDay(), 2));
        at(MORNING, () -> {
            for (int i = 0; i < 2; i++) {
                skip(ruth);
                chip("No time");
                press("Leave it out today");
            }

            assertThat(ruth.log()).hasSize(2);
            assertThat($(H1.class).single().getText()).isEqualTo("Nothing more for today");
            assertThat(pageText()).contains("1 exercise was left out");
        });
    }

    @Test
    void without_a_reason_nothing_is_left_out() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            skip(ruth);
            press("Leave it out today");

            assertThat(pageText()).contains("Tap a reason first");
            assertThat(ruth.log()).isEmpty();
        });
    }

    @Test
    void all_eighteen_reasons_are_there() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            skip(ruth);
            press("10 more reasons");

            assertThat($(NativeButton.class).withClassName("chip").all()).hasSize(SkipReason.values().length);
            assertThat(pageText()).doesNotContain("!diary.");
        });
    }

    @Test
    void a_new_symptom_is_kept_and_opens_the_warning_signs() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            skip(ruth);
            chip("New or different symptom");
            press("Check the warning signs");

            assertThat($(H1.class).single().getText()).isEqualTo("Is any of this new or getting worse?");
            assertThat(ruth.log()).extracting(Occurrence::skip).containsExactly(SkipReason.NEW_SYMPTOM);
        });
    }

    @Test
    void illness_leaves_out_all_that_is_left_with_one_tap() {
        var ruth = course(bridge(), birdDog());
        at(MORNING, () -> {
            skip(ruth);
            chip("I am ill");
            press("Leave out all that is left today");

            assertThat(ruth.log()).extracting(Occurrence::skip).containsExactly(SkipReason.SICK, SkipReason.SICK);
            assertThat($(H1.class).single().getText()).isEqualTo("Nothing more for today");
        });
    }

    @Test
    void a_planned_rest_day_is_a_rest_day() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            skip(ruth);
            press("10 more reasons");
            chip("A rest day I planned");
            press("Leave out this one");

            assertThat($(H1.class).single().getText()).isEqualTo("Rest day");
        });
    }

    // what was forgotten

    @Test
    void a_day_before_offers_what_was_in_force_then_and_is_graded_so() {
        var ruth = course(bridge());
        ruth.assign(MONDAY.plusDays(3), "another one", birdDog());
        at(MONDAY.plusDays(4).atTime(9, 0), () -> {
            navigate("today/earlier", EarlierView.class);
            assertThat(pageText())
                    .contains("Thursday 19 March", "Monday 16 March")
                    .doesNotContain("Friday");
            assertThat(links()).contains("today/earlier/2026-03-18");

            navigate("today/earlier/2026-03-18", EarlierDayView.class);
            assertThat(pageText()).contains("Bridge").doesNotContain("Bird dog");
            tickFirst();

            assertThat(ruth.log()).singleElement().satisfies(logged -> {
                assertThat(logged.day()).isEqualTo(MONDAY.plusDays(2));
                assertThat(logged.grade()).isEqualTo(Grade.BACK_FILLED);
            });
            press("Undo");
            assertThat(ruth.log()).isEmpty();
        });
    }

    @Test
    void a_day_counts_what_it_asked_for_and_not_what_any_day_would_do_for() {
        var ruth = course(
                bridge(), row("walking-easy", Dose.duration(1, 900, 0), DoseSide.NONE, new Schedule.DaysAWeek(3), 1));
        ruth.record(ruth.entry(ruth.first(TUESDAY), MORNING), MORNING);
        at(MORNING.plusDays(1), () -> {
            navigate("today/earlier", EarlierView.class);
            assertThat(pageText()).contains("1 of 1 done").doesNotContain("1 of 2");

            navigate("today/earlier/2026-03-17", EarlierDayView.class);
            assertThat(pageText()).contains("Tick what you did");
            tickFirst();

            assertThat(pageText()).contains("added later", "All of this day is in your log");
            navigate("today/earlier", EarlierView.class);
            assertThat(pageText()).contains("2 of 2 done");
        });
    }

    @Test
    void what_was_logged_on_its_day_is_not_taken_back_later() {
        var ruth = course(bridge());
        ruth.record(ruth.entry(ruth.first(TUESDAY), MORNING), MORNING);
        at(MORNING.plusDays(2), () -> {
            navigate("today/earlier/2026-03-17", EarlierDayView.class);

            assertThat(pageText()).contains("Bridge");
            assertThat($(Button.class).withText("Undo").all()).isEmpty();
        });
    }

    @Test
    void the_amount_of_a_day_before_is_said_on_its_own_page() {
        var ruth = course(bridge());
        at(TUESDAY.plusDays(1).atTime(9, 0), () -> {
            assertThat(where("today/" + ruth.first(TUESDAY).id() + "?day=2026-03-17"))
                    .isEqualTo(ExerciseView.class);
            assertThat(((ExerciseView) getCurrentView()).topBarTitle()).isEqualTo("Tue 17 Mar");
            test($(IntegerField.class).single()).setValue(7);
            press("Save as done");

            assertThat(ruth.log()).singleElement().satisfies(logged -> {
                assertThat(logged.day()).isEqualTo(TUESDAY);
                assertThat(logged.done()).isEqualTo(Amounts.whole(7));
                assertThat(logged.grade()).isEqualTo(Grade.BACK_FILLED);
            });
            assertThat($(H1.class).single().getText()).isEqualTo("Tuesday 17 March");
        });
    }

    @Test
    void days_out_of_reach_and_nonsense_lead_to_the_list() {
        var ruth = course(bridge());
        at(MONDAY.plusDays(20).atTime(9, 0), () -> {
            navigate("today/earlier/2026-03-17", EarlierView.class);
            navigate("today/earlier/tomorrow", EarlierView.class);
            for (var day : List.of("2026-03-17", "soon", "2026-04-05", "-999999999-01-01"))
                assertThat(where("today/" + ruth.first(TUESDAY).id() + "?day=" + day))
                        .isEqualTo(TodayView.class);
        });
        at(MONDAY.atTime(9, 0), () -> {
            navigate("today/earlier", EarlierView.class);
            assertThat(pageText()).contains("There is nothing to add");
        });
    }

    @Test
    void an_amount_out_of_range_stays_with_a_word_beside_it() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            navigate("today/" + ruth.first(TUESDAY).id(), ExerciseView.class);
            var field = $(IntegerField.class).single();
            for (int bad : new int[] {-1, 10_000, Integer.MAX_VALUE}) {
                field.setValue(bad);
                press("Save as done");
                assertThat(field.isInvalid()).isTrue();
                assertThat(field.getValue()).isEqualTo(bad);
            }
            assertThat(ruth.log()).isEmpty();
        });
    }

    // warning signs

    @Test
    void the_warning_signs_are_the_catalogues_word_for_word_first_the_emergencies_then_the_others() {
        course(bridge());
        at(MORNING, () -> {
            navigate(WarningSignsView.class);
            assertThat(rows()).hasSize(9);
            assertThat(pageText()).contains("You cannot hold a bowel movement or cannot feel it", "not monitored");
            assertThat(links()).contains("tel:144");

            press("None of these");
            assertThat(rows()).hasSize(4);
            assertThat(pageText()).contains("Pain spreading further down the leg after exercise and staying there");

            press("None of these");
            assertThat($(H1.class).single().getText()).isEqualTo("Good that you checked");
            assertThat(links()).contains("today", "tel:+41445550120");
        });
    }

    @Test
    void one_tick_stops_the_exercises_everywhere_and_stays_after_a_new_look() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            navigate(WarningSignsView.class);
            click(rows().getFirst());
            press("1 ticked: show me what to do");

            assertThat($(H1.class).single().getText()).isEqualTo("Get help now");
            assertThat(pageText())
                    .contains(
                            "New numbness or strange feeling between the legs",
                            "“Back pain, and new numbness between my legs.”",
                            "Your answer went to Jonas Reber and the clinic at 7:31",
                            "Ticked by mistake? Call the clinic.");
            assertThat(links()).contains("tel:144", "tel:+41445550120");
            var prescription = ruth.first(MONDAY).id();
            navigate("today", HoldView.class);
            navigate("today/earlier", HoldView.class);
            navigate("warning-signs", HoldView.class);
            assertThat(where("today/" + prescription)).isEqualTo(HoldView.class);
            assertThat(where("today/" + prescription + "/skip")).isEqualTo(HoldView.class);
        });
    }

    @Test
    void a_sign_for_the_clinic_stops_them_too_and_asks_to_call_the_clinic() {
        course(bridge());
        at(MORNING, () -> {
            navigate(WarningSignsView.class);
            press("None of these");
            click(rows().getLast());
            press("1 ticked: show me what to do");

            assertThat($(H1.class).single().getText()).isEqualTo("Talk to the clinic first");
            navigate("today", HoldView.class);
            navigate(WarningSignsView.class);
        });
    }

    @Test
    void once_lifted_the_day_goes_on() {
        var ruth = course(bridge());
        at(MORNING, () -> {
            navigate(WarningSignsView.class);
            click(rows().getFirst());
            press("1 ticked: show me what to do");
        });
        TestCourse.at(
                MORNING.plusHours(2),
                () -> ruth.clinic().asTherapist(() -> {
                    holds.lift(
                            ruth.patient(),
                            holds.open(ruth.patient()).orElseThrow().id(),
                            "Called, no red flag found");
                    return true;
                }));
        at(MORNING.plusHours(3), () -> {
            navigate("hold", TodayView.class);
            assertThat($(H1.class).single().getText()).isEqualTo("1 exercise to go");
            tickFirst();
            assertThat(ruth.log()).hasSize(1);
        });
    }

    @Test
    void a_page_left_open_cannot_tick_after_the_hold() {
        var ruth = course(bridge());
        at(MORNING, () -> navigate(TodayView.class));
        var tick = $(NativeButton.class).withClassName("tick").single();
        TestCourse.at(
                MORNING.plusMinutes(1),
                () -> ruth.clinic().inside(() -> openHolds.raise(ruth.episode().id(), ruth.patient(), List.of("u6"))));

        at(MORNING.plusMinutes(2), () -> {
            click(tick);

            assertThat(ruth.log()).isEmpty();
            assertThat(test($(Notification.class).single()).getText()).contains("Your exercises are stopped");
            navigate("today", HoldView.class);
        });
    }

    private Class<?> where(String path) {
        var parts = path.split("\\?day=");
        var parameters = parts.length == 1 ? QueryParameters.empty() : QueryParameters.of("day", parts[1]);
        UI.getCurrent().navigate(parts[0], parameters);
        return getCurrentView().getClass();
    }

    private List<NativeButton> rows() {
        return $(NativeButton.class).withClassName("chk").all();
    }

    private void skip(TestCourse ruth) {
        navigate("today/" + ruth.first(TUESDAY).id() + "/skip", SkipView.class);
    }

    private void done(TestCourse ruth) {
        navigate(TodayView.class);
        tickFirst();
        assertThat(ruth.log()).isNotEmpty();
    }

    private void tickFirst() {
        click($(NativeButton.class).withClassName("tick").all().getFirst());
    }

    private static void click(NativeButton key) {
        ComponentUtil.fireEvent(key, new ClickEvent<>(key, true, 0, 0, 0, 0, 1, 0, false, false, false, false));
    }

    private void number(int number) {
        click($(NativeButton.class).withClassName("n" + number).single());
    }

    private void box(String label) {
        click($(NativeButton.class).withClassName("box").all().stream()
                .filter(each -> each.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow());
    }

    private void chip(String label) {
        click($(NativeButton.class).withClassName("chip").all().stream()
                .filter(each -> each.getText().equals(label))
                .findFirst()
                .orElseThrow());
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String pageText() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<String> texts(String tag) {
        return $(Component.class).all().stream()
                .filter(each -> !each.getElement().isTextNode())
                .filter(each -> each.getElement().getTag().equals(tag))
                .map(each -> each.getElement().getText())
                .toList();
    }

    private List<SessionPain> sessions(TestCourse ruth) {
        var episode = ruth.episode().id();
        return ruth.clinic()
                .inside(() -> reports.sessions(List.of(episode), MONDAY, MONDAY.plusDays(20))
                        .getOrDefault(episode, List.of()));
    }

    private List<CheckIn> checkIns(TestCourse ruth) {
        var episode = ruth.episode().id();
        return ruth.clinic()
                .inside(() -> reports.checkIns(List.of(episode), MONDAY, MONDAY.plusDays(20))
                        .getOrDefault(episode, List.of()));
    }

    private TestCourse course(PlanDraft.Row... rows) {
        var ruth = TestCourse.on(beans, MONDAY, rows);
        TestLogin.as(ruth.person());
        return ruth;
    }

    private static void at(LocalDateTime time, Runnable body) {
        ScopedClock.at(instant(time), body);
    }
}
