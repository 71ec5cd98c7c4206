package org.plumbline.adherence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.Settings;
import org.plumbline.adherence.SettingsService;
import org.plumbline.adherence.Thresholds;
import org.plumbline.identity.ClinicDraft;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
class SettingsViewTest extends SpringBrowserlessTest {
    @Autowired
    TestClinics clinics;

    @Autowired
    SettingsService service;

    TestClinic clinic;

    @BeforeEach
    void open() {
        clinic = clinics.open();
        TestLogin.as(clinic.manager());
        navigate(SettingsView.class);
    }

    @Test
    void changes_are_saved_and_said() {
        test(text("Name")).setValue("Hill Back Clinic");
        type(Limit.PAIN_HIGH, 6);

        save();

        assertThat(shown()).contains("Saved. Bands and signals follow at once.");
        assertThat(service.read().clinic().name()).isEqualTo("Hill Back Clinic");
        assertThat(service.read().limits()).isEqualTo(Thresholds.DEFAULT.with(Limit.PAIN_HIGH, 6));
    }

    @Test
    void the_page_stands_before_it_is_counted_whom_the_limits_flag() {
        assertThat(effect(Limit.PAIN_HIGH)).isEqualTo("counting…");

        find(SettingsForm.class).single().count();

        assertThat(effect(Limit.PAIN_HIGH)).isEqualTo("nobody has an active plan yet");
    }

    @Test
    void a_wrong_number_does_not_keep_the_others_from_being_counted() {
        field(Limit.PAIN_HIGH).setValue(99);

        find(SettingsForm.class).single().count();

        assertThat(effect(Limit.EFFORT_HIGH)).isEqualTo("nobody has an active plan yet");
        assertThat(field(Limit.PAIN_HIGH).isInvalid()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void each_number_is_kept_within_its_range_beside_its_field(Limit limit) {
        for (var wrong : new @Nullable Integer[] {limit.least() - 1, limit.most() + 1, null, Integer.MAX_VALUE}) {
            field(limit).setValue(wrong);

            save();

            assertThat(field(limit).isInvalid()).as("%s = %s", limit, wrong).isTrue();
            assertThat(field(limit).getErrorMessage())
                    .isEqualTo("A whole number from %d to %d.".formatted(limit.least(), limit.most()));
            assertThat(field(limit).getValue()).isEqualTo(wrong);
        }
        assertThat(service.read().version()).isZero();
    }

    @Test
    void bands_may_not_overlap() {
        type(Limit.PARTLY, 80);

        save();

        assertThat(field(Limit.PARTLY).getErrorMessage()).isEqualTo("Lower than 80, where on track begins.");
        assertThat(service.read().version()).isZero();
    }

    @Test
    void what_is_wrong_with_the_clinic_is_said_beside_its_field() {
        text("Name").setValue("x".repeat(10_000));
        text("Phone").setValue("call us");
        text("Emergency number").setValue(" ");
        zone().clear();

        save();

        assertThat(text("Name").isInvalid()).isTrue();
        assertThat(text("Name").getValue()).hasSize(10_000);
        assertThat(text("Phone").isInvalid()).isTrue();
        assertThat(text("Emergency number").isInvalid()).isTrue();
        assertThat(zone().isInvalid()).isTrue();
        assertThat(service.read().version()).isZero();

        text("Name").setValue("Hill");
        assertThat(text("Name").isInvalid()).isFalse();
    }

    @Test
    void another_manager_who_saved_meanwhile_loses_nothing_and_neither_do_i() {
        var seen = service.read();
        service.save(new Settings(
                new ClinicDraft("Theirs", "044 555 00 00", "144", ZoneId.of("Europe/Zurich")),
                seen.limits().with(Limit.EFFORT_HIGH, 8),
                seen.version()));
        text("Emergency number").setValue("112");
        type(Limit.PAIN_HIGH, 5);

        save();

        assertThat(shown()).contains("somebody else saved meanwhile");
        assertThat(text("Name").getValue()).isEqualTo("Theirs");
        assertThat(text("Emergency number").getValue()).isEqualTo("112");
        assertThat(field(Limit.EFFORT_HIGH).getValue()).isEqualTo(8);
        assertThat(field(Limit.PAIN_HIGH).getValue()).isEqualTo(5);

        save();

        assertThat(service.read().clinic().name()).isEqualTo("Theirs");
        assertThat(service.read().limits())
                .isEqualTo(Thresholds.DEFAULT.with(Limit.EFFORT_HIGH, 8).with(Limit.PAIN_HIGH, 5));
    }

    @Test
    void leaving_with_changes_asks_first() {
        text("Name").setValue("Hill");

        UI.getCurrent().navigate("clinic/staff");

        assertThat(getCurrentView()).isInstanceOf(SettingsView.class);
        test($(Button.class, $(Dialog.class).single()).withText("Leave").single())
                .click();
        assertThat(getCurrentView()).isNotInstanceOf(SettingsView.class);
    }

    @Test
    void leaving_without_changes_asks_nothing() {
        UI.getCurrent().navigate("clinic/staff");

        assertThat(getCurrentView()).isNotInstanceOf(SettingsView.class);
    }

    @Test
    void too_few_patients_are_not_counted() {
        find(SettingsForm.class).single().count();

        assertThat(shown()).contains("nobody has an active plan yet");
    }

    private void save() {
        test($(Button.class).withText("Save").single()).click();
    }

    private void type(Limit limit, int value) {
        field(limit).setValue(value);
    }

    private String effect(Limit limit) {
        return field(limit)
                .getParent()
                .orElseThrow()
                .getChildren()
                .filter(each -> each.hasClassName("effect"))
                .findFirst()
                .orElseThrow()
                .getElement()
                .getText();
    }

    private IntegerField field(Limit limit) {
        var label = Texts.t("adherence.limit." + limit);
        return $(IntegerField.class).all().stream()
                .filter(each -> each.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private TextField text(String label) {
        return $(TextField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ZoneId> zone() {
        return $(ComboBox.class).single();
    }

    private String shown() {
        return $(SettingsView.class).single().getElement().getTextRecursively();
    }
}
