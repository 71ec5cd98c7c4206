package org.plumbline.exercises.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseFilter;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExercisePicker;
import org.plumbline.identity.Role;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.values.Side;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
class LibraryViewTest extends SpringBrowserlessTest {
    @Autowired
    ExercisePicker picker;

    @Test
    @SignedInAs(Role.THERAPIST)
    void all_exercises_stand_as_cards() {
        navigate(LibraryView.class);

        assertThat(cards()).hasSize(122);
        assertThat(texts()).contains("122 exercises");
    }

    @Test
    @SignedInAs(Role.CLINIC_MANAGER)
    void a_manager_may_look_as_well() {
        navigate(LibraryView.class);

        assertThat(cards()).isNotEmpty();
    }

    @Test
    @SignedInAs(Role.PATIENT)
    void a_patient_may_not() {
        assertThatThrownBy(() -> navigate(LibraryView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SignedInAs(Role.THERAPIST)
    void the_url_s_filters_hold() {
        open("finding=HS_TIGHT&position=supine");

        assertThat(cards()).hasSize(2);
        assertThat(texts()).contains("2 of 122 exercises");
        assertThat($(ComboBox.class).single().getValue()).isEqualTo("HS_TIGHT");
    }

    @Test
    @SignedInAs(Role.THERAPIST)
    void what_means_nothing_in_the_url_is_left_out() {
        open("finding=NO_SUCH&position=flying&equipment=jet&category=x&exercise=none-such");

        assertThat(cards()).hasSize(122);
        assertThat($(ExerciseDetail.class).exists()).isFalse();
    }

    @Test
    @SignedInAs(Role.THERAPIST)
    void search_and_filters_narrow_and_the_empty_state_clears_them() {
        navigate(LibraryView.class);

        test($(TextField.class).single()).setValue("bird dog");
        assertThat(cards()).hasSize(4);
        test(select("Position")).selectItem("Sitting");
        assertThat(cards()).isEmpty();
        test($(Button.class).withText("Clear the filters").single()).click();

        assertThat(cards()).hasSize(122);
        assertThat($(TextField.class).single().getValue()).isEmpty();
    }

    @Test
    @SignedInAs(Role.THERAPIST)
    void a_card_opens_the_exercise_and_a_step_leads_to_the_harder_one() {
        open("q=bird+dog+2");

        fire("bird-dog-2-leg");
        assertThat(dialog().getHeaderTitle()).isEqualTo("Bird dog 2: leg reach");
        assertThat(texts()).contains("2 × 8, hold 5 s, both sides, any 5 days a week");
        test(button("step harder")).click();

        assertThat(dialog().getHeaderTitle()).isEqualTo("Bird dog 3: opposite arm and leg");
    }

    @Test
    @SignedInAs(Role.THERAPIST)
    @SuppressWarnings("unchecked")
    void the_left_side_is_the_mirrored_figure() {
        open("exercise=bird-dog-2-leg");

        Figure figure = $(Figure.class, dialog()).first();
        assertThat(figure.getElement().hasAttribute("mirrored")).isFalse();
        $(RadioButtonGroup.class, dialog()).single().setValue(Side.LEFT);

        assertThat(figure.getElement().hasAttribute("mirrored")).isTrue();
    }

    @Test
    @SignedInAs(Role.THERAPIST)
    void an_exercise_of_two_equal_sides_offers_none() {
        open("exercise=bridge-1-double");

        assertThat($(RadioButtonGroup.class, dialog()).exists()).isFalse();
    }

    @Test
    @SignedInAs(Role.THERAPIST)
    void a_finding_of_an_exercise_shows_all_exercises_for_it() {
        open("exercise=bird-dog-2-leg");

        test($(NativeButton.class, dialog())
                        .withText("Back turns when one leg moves")
                        .single())
                .click();

        assertThat($(ExerciseDetail.class).exists()).isFalse();
        assertThat(cards()).hasSize(27);
    }

    @Test
    @SignedInAs(Role.THERAPIST)
    void the_picker_hands_over_what_is_taken_once() {
        navigate(LibraryView.class);
        List<ExerciseId> picked = new ArrayList<>();

        picker.open(ExerciseFilter.finding("HS_TIGHT"), Set.of(new ExerciseId("hamstring-supine-strap")), picked::add);
        Dialog dialog = $(PickerDialog.class).single();
        assertThat($(Button.class, dialog).withText("Add").all()).hasSize(3);
        test($(Button.class, dialog).withText("Add").first()).click();

        assertThat($(Button.class, dialog).withText("Add").all()).hasSize(2);
        assertThat(picked).hasSize(1).doesNotContain(new ExerciseId("hamstring-supine-strap"));
    }

    @Test
    @SignedInAs(Role.THERAPIST)
    void the_picker_shows_a_long_list_in_parts() {
        navigate(LibraryView.class);

        picker.open(ExerciseFilter.everything(), Set.of(), id -> {});
        Dialog dialog = $(PickerDialog.class).single();
        test($(Button.class, dialog).withText("Show 98 more").single()).click();

        assertThat($(Button.class, dialog).withText("Add").all()).hasSize(48);
    }

    private void open(String query) {
        UI.getCurrent().navigate("library", QueryParameters.fromString(query));
    }

    private Select<?> select(String name) {
        return $(Select.class)
                .withCondition(
                        select -> select.getAriaLabel().filter(name::equals).isPresent())
                .single();
    }

    private List<Exercise> cards() {
        return $(ExerciseCards.class).exists() ? $(ExerciseCards.class).single().shown() : List.of();
    }

    /** What the browser tells when a card is clicked. */
    private void fire(String slug) {
        ExerciseCards cards = $(ExerciseCards.class).single();
        ComponentUtil.fireEvent(cards, new ExerciseCards.Opened(cards, true, slug));
    }

    private ExerciseDetail dialog() {
        return $(ExerciseDetail.class).single();
    }

    private NativeButton button(String classes) {
        return $(NativeButton.class).withClassName(classes.split(" ")).single();
    }

    private List<String> texts() {
        return $(Tag.class).all().stream().map(Tag::getText).toList();
    }
}
