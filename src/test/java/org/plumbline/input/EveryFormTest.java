package org.plumbline.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.PasswordField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.input.Given.Fate;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every field of every form, found where it stands, is given what people mistype, paste and send. What is refused is said
 * beside the field, stays as it was typed and leaves no row behind; what is taken is kept as it was typed.
 */
@PlumblineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFormTest extends SpringBrowserlessTest {
    /** Fields that choose or search and keep nothing, and those whose test is named. */
    private static final List<String> ELSEWHERE = List.of(
            "CaseloadHead", // EveryAddressTest
            "CaseloadTools",
            "FilterBar", // EveryAddressTest
            "CourseChartCard",
            "CourseDaysCard",
            "ExerciseDetail",
            "VersionComparison",
            "LeadlessCard",
            "LoginView", // OutsideInputTest: the server reads what is posted, not the fields
            "SetupForm", // SetupFormTest
            "StartPanel",
            "TestChoice",
            // WholeCatalogueEntryTest, AssessViewTest
            "NumberEntry",
            "TextEntry",
            "OneOfEntry",
            "SelectEntry",
            "TicksEntry");

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestClinics clinics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Screen screen = new Screen(this);
    private final List<String> faults = new ArrayList<>();
    private Rows rows;
    private LocalDate today;

    @BeforeEach
    void look() {
        rows = new Rows(jdbc, clinics.open());
        today = LocalDate.now(clock.withZone(TestClinics.ZONE));
        faults.clear();
    }

    Stream<String> names() {
        return forms().keySet().stream();
    }

    private Map<String, Form> forms() {
        return Forms.behind(new Doors(beans, screen, LocalDate.now(clock.withZone(TestClinics.ZONE))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatever_is_given_to_a_field_is_kept_as_typed_or_refused_beside_it(String name) {
        var form = forms().get(name);
        var clinic = form.open().get();
        int fields = 0;
        while (fields < screen.fields(form).size()) {
            for (var given : Given.to(screen.fields(form).get(fields), today))
                clinic = attempt(form, clinic, fields, given);
            fields++;
        }

        assertThat(fields).as("fields of “%s”", name).isPositive();
        assertThat(faults).isEmpty();
    }

    private TestClinic attempt(Form form, TestClinic clinic, int place, Given given) {
        screen.makeSound(form);
        var field = screen.fields(form).get(place);
        var was = field.getValue();
        var before = rows.mark(clinic);
        var what = Given.caption(field) + ": " + given.words() + ": ";
        try {
            given.into(field);
            if (!form.submit().isEmpty()) screen.press(form.submit());
        } catch (UnsupportedOperationException signsIn) {
            // once all is stored: the session of a browserless test takes no new id
        } catch (RuntimeException e) {
            faults.add(what + "broke with " + e);
            return form.open().get();
        }
        if (!rows.mark(clinic).equals(before)) {
            if (given.fate() == Fate.REFUSED) faults.add(what + "was taken");
            if (isToBeRead(field, given) && !rows.hold(clinic, Given.PLAIN)) faults.add(what + "was changed");
            return form.open().get();
        }
        var now = screen.fields(form);
        if (now.size() <= place || now.get(place) != field) {
            faults.add(what + "the form went, and nothing was kept");
            return form.open().get();
        }
        if (!given.standsIn(field)) faults.add(what + "is lost, there is " + field.getValue());
        var told = given.fate() == Fate.REFUSED ? isTold(field) : now.stream().anyMatch(this::isTold);
        if (!told) faults.add(what + "nothing is said beside it");
        Given.set(field, was);
        return clinic;
    }

    private static boolean isToBeRead(AbstractField<?, ?> field, Given given) {
        return Given.PLAIN.equals(given.value()) && !(field instanceof PasswordField);
    }

    private boolean isTold(AbstractField<?, ?> field) {
        if (!(field instanceof HasValidation validated) || !validated.isInvalid()) return false;
        var words = validated.getErrorMessage();
        return words != null && !words.isBlank() && !words.startsWith("!");
    }

    // ---- nobody is forgotten

    @Test
    void every_class_that_makes_a_field_is_looked_at_here_or_says_where() throws IOException {
        var named = new TreeSet<>(ELSEWHERE);
        forms().values().forEach(form -> named.addAll(form.made()));

        assertThat(makers()).as("a new form says here how it is opened").containsExactlyInAnyOrderElementsOf(named);
    }

    private static TreeSet<String> makers() throws IOException {
        var field = Pattern.compile("new (TextField|TextArea|EmailField|PasswordField|NumberField|IntegerField"
                + "|BigDecimalField|DatePicker|TimePicker|DateTimePicker|ComboBox|MultiSelectComboBox|Select"
                + "|RadioButtonGroup|CheckboxGroup|Checkbox|DayField|ReasonField|NoteField|ParsedField|FromDay"
                + "|ZoneField|Stepper)(<.*>)?\\(");
        var makers = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/plumbline"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList())
                if (field.matcher(Files.readString(file)).find())
                    makers.add(file.getFileName().toString().replace(".java", ""));
        }
        return makers;
    }
}
