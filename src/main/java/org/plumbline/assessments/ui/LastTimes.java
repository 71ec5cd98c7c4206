package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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

    /** @param number null where the field holds none @param fields all that was recorded of the test then */
    record Last(
            LocalDate day,
            String words,
            @Nullable BigDecimal number,
            Errors.@Nullable Error error,
            String unit,
            Map<String, Object> fields,
            String method) {

        /** “12 Oct: 39 s · error 10 s · version: on knees” */
        String sentence() {
            var said = t("assessments.form.last", Wording.day(day), words);
            if (error != null) said = t("assessments.form.lastError", said, Wording.amount(error.size(), unit));
            return method.isEmpty() ? said : t("assessments.form.lastMethod", said, method);
        }
    }

    /** Of the newest sheet that holds a value there. */
    Optional<Last> of(TestDefinition test, FieldDefinition field, FieldPath path) {
        return course.last(test.id(), path.toString()).map(sheet -> {
            var fields = sheet.result(test.id()).fields();
            return last(test, field, sheet.day(), Objects.requireNonNull(fields.get(path.toString())), fields);
        });
    }

    private Last last(
            TestDefinition test, FieldDefinition field, LocalDate day, Object value, Map<String, Object> fields) {
        boolean isNumber = field.values() instanceof FieldValues.Numbers;
        var number = isNumber ? new BigDecimal(value.toString()) : null;
        var error = number == null ? null : Errors.of(test, field, number).orElse(null);
        var unit = field.values() instanceof FieldValues.Numbers numbers ? numbers.unit() : "1";
        return new Last(
                day,
                words.value(field, value),
                number,
                error,
                unit,
                fields,
                number == null ? "" : String.join(t("assessments.list"), words.method(test, fields)));
    }
}
