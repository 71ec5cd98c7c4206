package org.plumbline.assessments.internal.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.feel.Expression;

/**
 * A movement test of the catalogue (tests.yaml).
 *
 * @param onByDefault false for screens that belong to somebody: they stay hidden
 * @param how what to do, for the therapist
 * @param partHow how one field is done, where only that is asked
 * @param headline fields that sum it up
 * @param common keys of the fields that every test may carry
 * @param subtests the parts of a battery that is done one by one
 * @param checks what to mind in what was recorded
 * @param mind what to mind before it is done
 */
public record TestDefinition(
        Form form,
        String name,
        String category,
        boolean onByDefault,
        String how,
        String howTag,
        Map<String, String> partHow,
        List<String> positions,
        List<String> equipment,
        @Nullable Timer timer,
        @Nullable Trials trials,
        int typicalSeconds,
        List<String> common,
        Better better,
        List<String> headline,
        List<Subtest> subtests,
        List<Check> checks,
        List<Reference> references,
        List<MeasurementError> mdc,
        String scoring,
        String reliability,
        String interpretation,
        @Nullable String mind,
        int retestWeeks,
        List<String> sources) {

    public String id() {
        return form.id();
    }

    /** The name up to what qualifies it: for lists. */
    public String shortName() {
        return name.split(" \\(|, | - ", 2)[0];
    }

    /** What a sheet may ask of it alone: its subtests, or its fields where it has none. */
    public Set<String> parts() {
        if (subtests.isEmpty()) return form.fields().keySet();
        return subtests.stream().map(Subtest::id).collect(Collectors.toSet());
    }

    /** Places that are not asked beside this answer. */
    public Stream<FieldPath> ruledOutBy(String path, @Nullable Object answer) {
        return form.entered().stream().flatMap(field -> {
            var notWith = field.notWith();
            return notWith == null || !notWith.rulesOut(answer)
                    ? Stream.empty()
                    : field.paths().stream()
                            .filter(each -> notWith.beside(each).toString().equals(path));
        });
    }

    /** Whether both were measured the same way, as far as it was recorded; a yes or no that was not asked is a no. */
    public boolean isSameMethod(Map<String, Object> one, Map<String, Object> other) {
        return form.entered().stream().filter(FieldDefinition::method).allMatch(field -> {
            var first = method(field, one);
            var second = method(field, other);
            return first.isEmpty() || second.isEmpty() || first.equals(second);
        });
    }

    private static String method(FieldDefinition field, Map<String, Object> fields) {
        var value = fields.get(field.key());
        if (field.values() instanceof FieldValues.YesNo) return String.valueOf(Boolean.TRUE.equals(value));
        if (value == null) return "";
        return field.values() instanceof FieldValues.Numbers
                ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    public Optional<Subtest> subtest(String id) {
        return subtests.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** Seconds upwards, stopped by hand or at the cap, or a countdown. */
    public record Timer(
            boolean countdown,
            @Nullable Integer seconds,
            @Nullable Integer restSeconds) {}

    /** How many times, and what of them is recorded: mean, best, judge ... */
    public record Trials(int count, String record) {}

    public record Subtest(String id, String name, String position, String task, String pass, String fail, String tag) {}

    /** Something to mind when it is true. */
    public record Check(Expression when, boolean perSide, String say) {}

    /**
     * A norm or cut-off, never shown without its population and source.
     *
     * @param countedOf of whom n was counted, where that is more than the population
     * @param values one, or the two ends of a range
     * @param limit the named number it shows, in place of values
     */
    public record Reference(
            String field,
            @Nullable String population,
            @Nullable Integer n,
            @Nullable String countedOf,
            Limit.@Nullable AgeRange ages,
            @Nullable BigDecimal meanAge,
            @Nullable String sex,
            String statistic,
            @Nullable String operator,
            List<BigDecimal> values,
            @Nullable BigDecimal deviation,
            @Nullable String limit,
            String unit,
            @Nullable String source,
            @Nullable String tag,
            @Nullable String note) {}

    /** The smallest change that is no error of measurement. */
    public record MeasurementError(
            Limit limit,
            String appliesTo,
            String kind,
            @Nullable String population) {}
}
