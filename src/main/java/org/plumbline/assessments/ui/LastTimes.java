package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.CourseOfTests;
import org.plumbline.assessments.internal.Errors;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.TestDefinition;

/** What was measured on an earlier day, and how far from it a value must be to be more than error. */
final class LastTimes {
    private final CourseOfTests course;
    private final ResultWords words;

    LastTimes(CourseOfTests course, ResultWords words) {
        this.course = course;
        this.words = words;
    }

    /** @param number null where the field holds none */
    record Last(LocalDate day, String words, @Nullable BigDecimal number, Errors.@Nullable Error error, String unit) {

        /** “12 Oct: 39 s · error 10 s” */
        String sentence() {
            var said = t("assessments.form.last", Wording.day(day), words);
            return error == null ? said : t("assessments.form.lastError", said, Wording.amount(error.size(), unit));
        }
    }

    Optional<Last> of(TestDefinition test, FieldDefinition field, FieldPath path) {
        return course.last(test.id()).flatMap(sheet -> {
            var value = sheet.result(test.id()).fields().get(path.toString());
            return value == null ? Optional.empty() : Optional.of(last(test, field, sheet.day(), value));
        });
    }

    private Last last(TestDefinition test, FieldDefinition field, LocalDate day, Object value) {
        boolean isNumber = field.values() instanceof FieldValues.Numbers;
        var number = isNumber ? new BigDecimal(value.toString()) : null;
        var error = number == null ? null : Errors.of(test, field, number).orElse(null);
        var unit = field.values() instanceof FieldValues.Numbers numbers ? numbers.unit() : "1";
        return new Last(day, words.value(field, value), number, error, unit);
    }
}
