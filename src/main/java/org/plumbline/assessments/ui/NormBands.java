package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.assessments.internal.catalogue.TestDefinition.Reference;
import org.plumbline.kernel.values.Side;

/** Norms of a test that can stand behind what was measured: those with a spread, of people like the patient. */
final class NormBands {
    private static final int YEARS_APART = 10;

    private final TestDefinition test;
    private final Norms.Person person;

    NormBands(TestDefinition test, Norms.Person person) {
        this.test = test;
        this.person = person;
    }

    /**
     * A norm that can stand behind a line.
     *
     * @param people whose it is, in a few words
     * @param label what stands above it
     */
    record Drawn(
            BigDecimal from, BigDecimal to, @Nullable BigDecimal middle, String people, String label, boolean ofAge) {}

    /** The first of the field that names people like the patient and gives a spread; those of the same age first. */
    Optional<Drawn> of(FieldDefinition field, @Nullable Side side) {
        return test.references().stream()
                .filter(reference -> reference.field().equals(field.key()))
                .filter(reference -> reference.population() != null)
                .filter(reference -> reference.sex() == null || reference.sex().equals(person.sex()))
                .filter(reference -> !isOfOtherSide(reference, side))
                .filter(reference ->
                        reference.deviation() != null || reference.statistic().equals("mean_range"))
                .min(Comparator.comparing((Reference reference) -> !isOfAge(reference)))
                .map(this::drawn);
    }

    private static boolean isOfOtherSide(Reference reference, @Nullable Side side) {
        var population = String.valueOf(reference.population());
        return side != null
                && (population.endsWith(", left") || population.endsWith(", right"))
                && !population.endsWith(", " + side.code());
    }

    private Drawn drawn(Reference reference) {
        var mean = reference.values().getFirst();
        var spread = reference.deviation();
        var population = Objects.requireNonNull(reference.population()).replaceFirst(", (left|right)$", "");
        var sex = reference.sex() == null ? "" : t("assessments.norms.sex." + reference.sex());
        var people = sex.isEmpty() ? population : population + t("assessments.list") + sex;
        var n = reference.n() == null ? "" : t("assessments.list") + t("assessments.norms.n", reference.n());
        return new Drawn(
                spread == null ? mean : mean.subtract(spread),
                spread == null ? reference.values().getLast() : mean.add(spread),
                spread == null ? null : mean,
                people + n + age(reference),
                t(spread == null ? "assessments.range.means" : "assessments.range.spread", people),
                isOfAge(reference) && !isYounger(reference));
    }

    private static String age(Reference reference) {
        if (reference.meanAge() == null) return "";
        return t("assessments.list") + t("assessments.norms.meanAge", Wording.plain(reference.meanAge()));
    }

    /** A mean age says of whom it is, too. */
    private boolean isYounger(Reference reference) {
        var mean = reference.meanAge();
        return mean != null && Math.abs(mean.intValue() - person.age()) > YEARS_APART;
    }

    private boolean isOfAge(Reference reference) {
        var ages = reference.ages();
        return ages == null || ages.holds(BigDecimal.valueOf(person.age()));
    }
}
