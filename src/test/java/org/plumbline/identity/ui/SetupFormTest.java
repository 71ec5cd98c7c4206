package org.plumbline.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.ClinicDraft;
import org.plumbline.input.Given;
import org.plumbline.support.PlumblineTest;

/** The form that stands only before there is a clinic: what it gives out can be kept, and what it does not it says. */
@PlumblineTest
class SetupFormTest extends SpringBrowserlessTest {
    private static final Map<String, String> SOUND = Map.of(
            "Name", "Northside Back Clinic",
            "Time zone", "Europe/Zurich",
            "Phone", "+41 44 555 01 20",
            "Emergency number", "144",
            "Your name", "Mara Keller",
            "E-mail", "mara@north.test",
            "New password", "blue stool by the sea");

    @Test
    void whatever_is_given_to_a_field_can_be_kept_or_is_refused_beside_it() {
        var form = new SetupForm();
        UI.getCurrent().add(form);
        var fields = fields();
        assertThat(fields).extracting(Given::caption).containsExactlyInAnyOrderElementsOf(SOUND.keySet());
        fields.forEach(each -> Given.set(each, SOUND.get(Given.caption(each))));
        assertThat(form.draft()).isPresent();

        var faults = new ArrayList<String>();
        for (var field : fields) {
            for (var given : Given.to(field, LocalDate.of(2026, 3, 16))) {
                given.into(field);
                var draft = form.draft();
                var what = Given.caption(field) + ": " + given.words();
                if (!given.standsIn(field)) faults.add(what + " is lost");
                if (draft.isEmpty() && !isTold(field)) faults.add(what + " is refused without a word");
                if (draft.isPresent() && given.fate() == Given.Fate.REFUSED) faults.add(what + " was taken");
                draft.ifPresent(setup -> assertThat(
                                new ClinicDraft(setup.clinic(), setup.phone(), setup.emergencyNumber(), setup.zone())
                                        .problems())
                        .isEmpty());
            }
            Given.set(field, SOUND.get(Given.caption(field)));
        }
        assertThat(faults).isEmpty();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private List<AbstractField<?, ?>> fields() {
        return (List) $(AbstractField.class).all();
    }

    private static boolean isTold(AbstractField<?, ?> field) {
        return field instanceof HasValidation validated
                && validated.isInvalid()
                && !validated.getErrorMessage().isBlank();
    }
}
