package org.plumbline.patients;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Typed;

/**
 * A patient’s record as somebody typed it. Texts are tidied (outer and repeated space), never cut; {@link #problems} says
 * what is wrong with them.
 *
 * @param born null while nobody gave it
 * @param onset when the complaint began, where it is known
 * @param plannedWeeks null while nobody gave it
 */
public record PatientDraft(
        String name,
        @Nullable LocalDate born,
        @Nullable Sex sex,
        @Nullable String email,
        @Nullable String phone,
        ZoneId zone,
        @Nullable LocalDate onset,
        @Nullable Integer plannedWeeks) {
    public static final int DEFAULT_WEEKS = 12;
    public static final int MOST_WEEKS = 104;
    static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 2);

    public enum Field {
        NAME,
        BORN,
        SEX,
        EMAIL,
        PHONE,
        ONSET,
        PLANNED_WEEKS,
        ZONE
    }

    /** What is wrong with a field: a translation key and its arguments. */
    public record Problem(Field field, String key, List<Object> arguments) {
        Problem(Field field, String key, Object... arguments) {
            this(field, key, List.of(arguments));
        }
    }

    public PatientDraft {
        name = Typed.line(name);
        email = TypedText.tidyOrNull(email);
        phone = TypedText.tidyOrNull(phone);
    }

    /** What a new record begins with. */
    public static PatientDraft empty(ZoneId zone) {
        return new PatientDraft("", null, null, null, null, zone, null, DEFAULT_WEEKS);
    }

    /**
     * Everything that keeps this draft from being stored; empty when it is sound.
     *
     * @param today of the patient or, for a new one, of the clinic
     * @param start first day of the episode
     */
    public List<Problem> problems(LocalDate today, LocalDate start) {
        var problems = new ArrayList<Problem>();
        checkName(problems);
        checkBorn(problems, today);
        checkEmail(problems);
        checkPhone(problems);
        checkOnset(problems, start);
        checkWeeks(problems);
        return List.copyOf(problems);
    }

    private void checkName(List<Problem> problems) {
        if (name.isEmpty()) problems.add(new Problem(Field.NAME, "patients.problem.name.missing"));
        else if (Typed.length(name) > TypedText.NAME)
            problems.add(new Problem(Field.NAME, "patients.problem.name.long", Typed.length(name), TypedText.NAME));
        else if (!Typed.isStorableLine(name)) problems.add(new Problem(Field.NAME, "patients.problem.characters"));
        else if (name.codePoints().noneMatch(Character::isLetter))
            problems.add(new Problem(Field.NAME, "patients.problem.name.letters"));
    }

    private void checkBorn(List<Problem> problems, LocalDate today) {
        if (born == null) problems.add(new Problem(Field.BORN, "patients.problem.born.missing"));
        else if (born.isAfter(today)) problems.add(new Problem(Field.BORN, "patients.problem.born.future"));
        else if (born.isBefore(EARLIEST_BIRTH)) problems.add(new Problem(Field.BORN, "patients.problem.born.early"));
    }

    private void checkEmail(List<Problem> problems) {
        if (email == null) return;
        if (Typed.length(email) > TypedText.EMAIL)
            problems.add(new Problem(Field.EMAIL, "patients.problem.email.long", Typed.length(email), TypedText.EMAIL));
        else if (!TypedText.looksLikeEmail(email))
            problems.add(new Problem(Field.EMAIL, "patients.problem.email.form"));
    }

    private void checkPhone(List<Problem> problems) {
        if (phone == null) return;
        if (Typed.length(phone) > TypedText.PHONE)
            problems.add(new Problem(Field.PHONE, "patients.problem.phone.long", Typed.length(phone), TypedText.PHONE));
        else if (!Typed.looksLikePhone(phone, TypedText.FEWEST_DIGITS))
            problems.add(new Problem(Field.PHONE, "patients.problem.phone.form"));
    }

    private void checkOnset(List<Problem> problems, LocalDate start) {
        if (onset == null) return;
        if (onset.isAfter(start)) problems.add(new Problem(Field.ONSET, "patients.problem.onset.late", start));
        else if (born != null && onset.isBefore(born))
            problems.add(new Problem(Field.ONSET, "patients.problem.onset.early"));
    }

    private void checkWeeks(List<Problem> problems) {
        if (plannedWeeks == null || plannedWeeks < 1 || plannedWeeks > MOST_WEEKS)
            problems.add(new Problem(Field.PLANNED_WEEKS, "patients.problem.weeks", 1, MOST_WEEKS));
    }
}
