package org.plumbline.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.patients.PatientDrafts.aDraft;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.patients.PatientDraft.Field;
import org.plumbline.patients.PatientDraft.Problem;

class PatientDraftTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amira Khalil",
                "Khalil, Amira",
                "Ω",
                "Zoë 😀 Müller-O’Brien",
                "山田 太郎",
                "محمد بن سلمان",
                "क्षितिज \u200D",
                "Anne-Marie \"Mimi\" d'Arc (née Ó Súilleabháin)"
            })
    void names_of_all_the_world_are_fine(String name) {
        assertThat(problems(aDraft().name(name))).isEmpty();
    }

    @Test
    void pasted_space_is_tidied() {
        var draft = aDraft().name("\t Amira\u00A0\u00A0Khalil \r\n").email("  ").build();

        assertThat(draft.name()).isEqualTo("Amira Khalil");
        assertThat(draft.email()).isNull();
    }

    static Stream<String> badNames() {
        return Stream.of(
                "",
                "  \u00A0 ",
                "x".repeat(121),
                "x".repeat(10_000),
                "A\u0000B",
                "A\u0007B",
                "A\uD800",
                "A\u202EB",
                "12345",
                "…");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void a_name_must_be_there_storable_and_have_a_letter(String name) {
        assertThat(problems(aDraft().name(name))).extracting(Problem::field).containsExactly(Field.NAME);
    }

    @Test
    void a_long_name_is_counted_as_people_count() {
        assertThat(problems(aDraft().name("😀".repeat(119) + "A"))).isEmpty();
        assertThat(problems(aDraft().name("x".repeat(10_000))))
                .singleElement()
                .isEqualTo(new Problem(Field.NAME, "patients.problem.name.long", List.of(10_000, 120)));
    }

    @Test
    void a_birth_date_is_past_and_this_side_of_1900() {
        assertThat(problems(aDraft().born(TODAY))).isEmpty();
        assertThat(problems(aDraft().born(LocalDate.of(1900, 1, 2)))).isEmpty();
        assertThat(keys(aDraft().born(TODAY.plusDays(1)))).containsExactly("patients.problem.born.future");
        assertThat(keys(aDraft().born(LocalDate.of(1900, 1, 1)))).containsExactly("patients.problem.born.early");
        assertThat(keys(aDraft().born(null))).containsExactly("patients.problem.born.missing");
    }

    @Test
    void the_complaint_began_in_the_patient_s_life_and_not_after_the_course() {
        assertThat(problems(aDraft().onset(TODAY))).isEmpty();
        assertThat(keys(aDraft().onset(TODAY.plusDays(1)))).containsExactly("patients.problem.onset.late");
        assertThat(keys(aDraft().onset(LocalDate.of(1985, 3, 13)))).containsExactly("patients.problem.onset.early");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 105, Integer.MAX_VALUE})
    void weeks_are_1_to_104(int weeks) {
        assertThat(keys(aDraft().plannedWeeks(weeks))).containsExactly("patients.problem.weeks");
    }

    @Test
    void weeks_must_be_given() {
        assertThat(keys(aDraft().plannedWeeks(null))).containsExactly("patients.problem.weeks");
        assertThat(problems(aDraft().plannedWeeks(1))).isEmpty();
        assertThat(problems(aDraft().plannedWeeks(104))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.ch", "amira.khalil+back@mail.example.org", "ämira@bücher.example"})
    void e_mails_are_fine(String email) {
        assertThat(problems(aDraft().email(email))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"amira", "amira@", "@b.ch", "a@b", "a b@c.ch", "a@b.ch, d@e.ch", "a@b.ch\u0000", "<a@b.ch>"})
    void e_mails_are_refused(String email) {
        assertThat(keys(aDraft().email(email))).containsExactly("patients.problem.email.form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"144", "+41 44 555 01 20", "(044) 555-01.20", "044/5550120", "+1 212 555 0120 ext. 12"})
    void phone_numbers_are_fine(String phone) {
        assertThat(problems(aDraft().phone(phone))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "ask her son", "+", "044 555 01 20; 079 555 01 20", "1\u0000234"})
    void phone_numbers_are_refused(String phone) {
        assertThat(keys(aDraft().phone(phone))).containsExactly("patients.problem.phone.form");
    }

    @Test
    void long_contact_data_are_refused_with_their_length() {
        assertThat(keys(aDraft().email("a".repeat(10_000) + "@b.ch"))).containsExactly("patients.problem.email.long");
        assertThat(keys(aDraft().phone("1".repeat(41)))).containsExactly("patients.problem.phone.long");
    }

    @Test
    void every_problem_is_told_at_once() {
        var problems = problems(aDraft().name("")
                .born(null)
                .email("x")
                .phone("x")
                .onset(TODAY.plusDays(1))
                .plannedWeeks(0));

        assertThat(problems)
                .extracting(Problem::field)
                .containsExactly(Field.NAME, Field.BORN, Field.EMAIL, Field.PHONE, Field.ONSET, Field.PLANNED_WEEKS);
    }

    private static List<Problem> problems(PatientDrafts draft) {
        return draft.build().problems(TODAY, TODAY);
    }

    private static List<String> keys(PatientDrafts draft) {
        return problems(draft).stream().map(Problem::key).toList();
    }
}
