package org.plumbline.assessments.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.kernel.ui.Texts;

/** How much of a change is error of measurement. Of several published the first of the catalogue counts. */
public final class Errors {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String OF_BASELINE = "% of baseline";

    private Errors() {}

    /** @param size the smallest change that is more than error @param words where that comes from */
    public record Error(BigDecimal size, String words) {}

    /** @param from the earlier value: some errors are a share of it */
    public static Optional<Error> of(TestDefinition test, FieldDefinition field, BigDecimal from) {
        return test.mdc().stream()
                .filter(error -> error.limit().value() != null)
                .filter(error -> appliesTo(error.appliesTo(), field))
                .findFirst()
                .map(error -> new Error(size(error, field, from), Texts.t("assessments.norms.kind." + error.kind())));
    }

    /** “all holds” are the timed ones. */
    private static boolean appliesTo(String what, FieldDefinition field) {
        if (what.equals(field.key())) return true;
        return what.startsWith("all ")
                && field.values() instanceof FieldValues.Numbers numbers
                && numbers.unit().equals("s");
    }

    private static BigDecimal size(TestDefinition.MeasurementError error, FieldDefinition field, BigDecimal from) {
        var value = Objects.requireNonNull(error.limit().value());
        if (!error.limit().unit().equals(OF_BASELINE)) return value;
        int decimals = field.values() instanceof FieldValues.Numbers numbers ? numbers.decimals() + 1 : 1;
        return from.abs().multiply(value).divide(HUNDRED, decimals, RoundingMode.HALF_UP);
    }
}
