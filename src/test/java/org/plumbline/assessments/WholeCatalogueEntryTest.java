package org.plumbline.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plumbline.patients.PatientDrafts.aDraft;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinic;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;

/** Every field of every test of the catalogue takes what it should and refuses the rest: in words, and nothing by halves. */
@PlumblineTest
class WholeCatalogueEntryTest {
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    @Autowired
    TestClinics clinics;

    @Autowired
    PatientService patients;

    @Autowired
    AssessmentService service;

    @Autowired
    RecordingService recording;

    @Autowired
    CourseOfTestsService courses;

    @Autowired
    ClinicalCatalogue catalogue;

    private TestClinic clinic;
    private PatientId patient;
    private AssessmentId sheet;
    private final Map<String, Integer> versions = new HashMap<>();

    /** A place where something can be entered. */
    private record Place(FieldDefinition field, FieldPath path) {
        FieldValues.Numbers numbers() {
            return (FieldValues.Numbers) field.values();
        }

        String label() {
            var item = path.item() == null ? null : field.items().get(path.item());
            return Wording.sided(item == null ? field.label() : item, path.side());
        }
    }

    @BeforeEach
    void start() {
        clinic = clinics.open();
        patient = clinic.asTherapist(() -> patients.register(aDraft().build()));
        var all = catalogue.tests().keySet().stream().map(ChosenTest::whole).toList();
        sheet = clinic.asTherapist(() -> service.start(patient, AssessmentKind.INITIAL, all));
    }

    @Test
    void every_number_takes_both_ends_of_its_range() {
        for (var test : catalogue.tests().values()) {
            var places = numbers(test);
            record(test, places, (place, numbers) -> numbers.min().toPlainString());
            assertStored(test, places, FieldValues.Numbers::min);
            record(test, places, (place, numbers) -> numbers.max());
            assertStored(test, places, FieldValues.Numbers::max);
        }
    }

    @Test
    void every_decimal_takes_a_comma_and_a_printed_minus() {
        for (var test : catalogue.tests().values()) {
            var places = numbers(test).stream()
                    .filter(place -> !place.numbers().whole())
                    .toList();
            record(
                    test,
                    places,
                    (place, numbers) -> " "
                            + decimal(numbers).toPlainString().replace('.', ',').replace('-', '\u2212') + " ");
            assertStored(test, places, WholeCatalogueEntryTest::decimal);
        }
    }

    @Test
    void no_number_takes_what_lies_outside_its_range_and_each_says_the_range() {
        everyNumberRefuses(
                "out-of-range", numbers -> numbers.min().subtract(step(numbers)).toPlainString());
        everyNumberRefuses(
                "out-of-range",
                numbers -> numbers.max().add(step(numbers)).toPlainString().replace('.', ','));
        everyNumberRefuses("out-of-range", numbers -> "99999");
    }

    @Test
    void no_number_is_more_precise_than_its_field() {
        for (var test : catalogue.tests().values()) {
            var places = numbers(test);
            var refusal = refusal(test, places, place -> {
                var numbers = place.numbers();
                return numbers.min()
                        .add(BigDecimal.ONE.movePointLeft(numbers.decimals() + 1))
                        .toPlainString();
            });
            if (places.isEmpty()) continue;
            assertThat(refusal.problems())
                    .hasSameSizeAs(places)
                    .allMatch(problem -> problem.key().endsWith("too-precise")
                            || problem.key().endsWith("not-whole"));
        }
    }

    @Test
    void no_number_takes_anything_else() {
        for (var junk : List.of(
                "abc",
                "12 cm",
                "1e3",
                "1.000,5",
                "--3",
                "٣",
                "\u0000",
                "3\u0000",
                "😀",
                "\ud83d",
                "NaN",
                "Infinity",
                "0x10",
                "9".repeat(10_000),
                "x".repeat(10_000))) everyNumberRefuses("no-number", numbers -> junk);
    }

    @Test
    void no_choice_takes_a_code_that_is_not_its_own() {
        for (var test : catalogue.tests().values())
            for (var junk : List.of("", "Correct", "correct ", "\u0000", "😀", "x".repeat(10_000))) {
                var places = places(test)
                        .filter(place -> place.field().values() instanceof FieldValues.Choice)
                        .toList();
                if (places.isEmpty() || junk.isEmpty()) continue;
                assertRefused(test, places, "no-such-code", place -> junk);
            }
    }

    @Test
    void no_ticks_take_anything_but_a_list_of_their_codes() {
        for (var test : catalogue.tests().values())
            for (var junk : List.of("none", List.of("palm"), List.of("\u0000"), List.of("x".repeat(10_000)), 1, true)) {
                var places = places(test)
                        .filter(place -> place.field().values() instanceof FieldValues.Ticks)
                        .toList();
                if (!places.isEmpty() && !(junk.equals("none")))
                    assertRefused(test, places, "no-such-code", place -> junk);
            }
    }

    @Test
    void no_yes_or_no_takes_anything_else() {
        for (var test : catalogue.tests().values())
            for (Object junk : List.of("yes", 1, "TRUE", "\u0000", List.of(true))) {
                var places = places(test)
                        .filter(place -> place.field().values() instanceof FieldValues.YesNo)
                        .toList();
                if (!places.isEmpty()) assertRefused(test, places, "not-yes-or-no", place -> junk);
            }
    }

    @Test
    void every_choice_every_tick_and_every_truth_is_taken() {
        for (var test : catalogue.tests().values()) {
            var places = places(test)
                    .filter(place -> !(place.field().values() instanceof FieldValues.Numbers))
                    .toList();
            var entries = new LinkedHashMap<String, Object>();
            for (var place : places)
                entries.put(
                        place.path().toString(),
                        switch (place.field().values()) {
                            case FieldValues.Choice choice ->
                                choice.labels().keySet().stream()
                                        .reduce((a, b) -> b)
                                        .get();
                            case FieldValues.Ticks ticks ->
                                List.copyOf(ticks.labels().keySet());
                            case FieldValues.YesNo _ -> "true";
                            case FieldValues.FreeText _ -> "😀 Zoë’s\nnote";
                            case FieldValues.Numbers _ -> throw new AssertionError();
                        });
            record(test, entries);
            assertThat(stored(test)).containsKeys(entries.keySet().toArray(String[]::new));
        }
    }

    @Test
    void a_note_takes_500_characters_of_any_kind_and_no_more() {
        for (var test : catalogue.tests().values()) {
            record(test, Map.of("note", "😀".repeat(500)));
            assertThat(stored(test)).containsEntry("note", "😀".repeat(500));
            for (var junk : List.of("x".repeat(501), "x".repeat(10_000)))
                assertThat(refusal(test, Map.of("note", junk)).problems())
                        .extracting(EntryProblem::key)
                        .containsExactly("assessments.problem.too-long");
            for (var junk : List.of("a\u0000b", "a\ud83d", "a\u0007"))
                assertThat(refusal(test, Map.of("note", junk)).problems())
                        .extracting(EntryProblem::key)
                        .containsExactly("assessments.problem.unreadable");
            assertThat(stored(test)).containsEntry("note", "😀".repeat(500));
        }
    }

    @Test
    void one_bad_number_among_good_ones_keeps_them_all_out() {
        for (var test : catalogue.tests().values()) {
            var places = numbers(test);
            var entries = new LinkedHashMap<String, Object>();
            for (var place : places)
                entries.put(place.path().toString(), place.numbers().min());
            var last = places.getLast().path().toString();
            entries.put(last, "99999");

            var refusal = refusal(test, entries);

            assertThat(refusal.problems()).extracting(EntryProblem::path).containsExactly(last);
            assertThat(stored(test)).isEmpty();
        }
    }

    // ---- helpers

    private void everyNumberRefuses(String problem, Function<FieldValues.Numbers, Object> junk) {
        for (var test : catalogue.tests().values())
            assertRefused(test, numbers(test), problem, place -> junk.apply(place.numbers()));
    }

    private void assertRefused(TestDefinition test, List<Place> places, String problem, Function<Place, Object> junk) {
        var refusal = refusal(test, places, junk);
        var byPath = refusal.problems().stream().collect(Collectors.toMap(EntryProblem::path, each -> each));
        for (var place : places) {
            var told = byPath.get(place.path().toString());
            assertThat(told).as("%s %s", test.id(), place.path()).isNotNull();
            assertThat(told.key()).isEqualTo("assessments.problem." + problem);
            var words = Texts.t(told.key(), told.arguments().toArray());
            assertThat(words).contains(place.label()).doesNotContain("!assessments");
            if (place.field().values() instanceof FieldValues.Numbers numbers)
                assertThat(words)
                        .contains(Wording.plain(numbers.min()))
                        .contains(Wording.amount(numbers.max(), numbers.unit()));
        }
    }

    @AfterEach
    void what_was_refused_left_nothing() {
        var recorded = course().open().recorded();
        assertThat(recorded).isSubsetOf(versions.keySet());
    }

    private AssessmentRefused refusal(TestDefinition test, List<Place> places, Function<Place, Object> junk) {
        var entries = new LinkedHashMap<String, Object>();
        for (var place : places) entries.put(place.path().toString(), junk.apply(place));
        return refusal(test, entries);
    }

    private AssessmentRefused refusal(TestDefinition test, Map<String, Object> entries) {
        var thrown = catchThrowable(() -> record(test, entries));
        assertThat(thrown)
                .as(test.id())
                .asInstanceOf(type(AssessmentRefused.class))
                .returns(AssessmentRefused.Reason.UNSOUND_ENTRY, AssessmentRefused::reason);
        return (AssessmentRefused) thrown;
    }

    private void record(
            TestDefinition test, List<Place> places, BiFunction<Place, FieldValues.Numbers, Object> values) {
        var entries = new LinkedHashMap<String, Object>();
        for (var place : places) entries.put(place.path().toString(), values.apply(place, place.numbers()));
        record(test, entries);
    }

    private void record(TestDefinition test, Map<String, Object> entries) {
        int version = versions.getOrDefault(test.id(), 0);
        var recorded = clinic.asTherapist(() -> recording.record(patient, sheet, test.id(), entries, version));
        for (var result : recorded.results()) versions.put(result.test(), result.version());
    }

    private void assertStored(
            TestDefinition test, List<Place> places, Function<FieldValues.Numbers, BigDecimal> wanted) {
        var stored = stored(test);
        for (var place : places)
            assertThat(new BigDecimal(stored.get(place.path().toString()).toString()))
                    .as("%s %s", test.id(), place.path())
                    .isEqualByComparingTo(wanted.apply(place.numbers()));
    }

    private Map<String, Object> stored(TestDefinition test) {
        return clinic.asTherapist(() -> courses.course(patient))
                .open()
                .result(test.id())
                .fields();
    }

    private CourseOfTests course() {
        return clinic.asTherapist(() -> courses.course(patient));
    }

    private static List<Place> numbers(TestDefinition test) {
        return places(test)
                .filter(place -> place.field().values() instanceof FieldValues.Numbers)
                .toList();
    }

    private static Stream<Place> places(TestDefinition test) {
        return test.form().entered().stream()
                .filter(field -> !field.byPortal())
                .flatMap(field -> field.paths().stream().map(path -> new Place(field, path)));
    }

    private static BigDecimal decimal(FieldValues.Numbers numbers) {
        return numbers.min().add(TENTH);
    }

    private static BigDecimal step(FieldValues.Numbers numbers) {
        return BigDecimal.ONE.movePointLeft(numbers.decimals());
    }
}
