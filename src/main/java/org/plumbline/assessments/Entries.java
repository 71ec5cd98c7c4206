package org.plumbline.assessments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.EntryReader;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.kernel.NotFound;

/** Judges what was typed into a test: all of it is taken, or none. */
public final class Entries {
    private static final String RATER = "rater_id";

    private Entries() {}

    /**
     * @param changes by path; null takes a value back; what is not asked beside the new answer goes with it
     * @return the fields after the changes
     * @throws AssessmentRefused with every entry that its field does not take
     */
    static Map<String, Object> change(
            TestDefinition test,
            Map<String, Object> fields,
            Map<String, ? extends @Nullable Object> changes,
            String rater) {
        var places = places(test);
        var changed = new HashMap<>(fields);
        var problems = new ArrayList<EntryProblem>();
        changes.forEach((path, raw) -> {
            var place = places.get(path);
            if (place == null) throw new NotFound("field " + path + " of " + test.id());
            switch (EntryReader.read(place.field().values(), raw)) {
                case EntryReader.Value value -> {
                    changed.put(path, value.value());
                    test.ruledOutBy(path, value.value())
                            .map(FieldPath::toString)
                            .filter(each -> !changes.containsKey(each))
                            .forEach(changed::remove);
                }
                case EntryReader.Nothing _ -> changed.remove(path);
                case EntryReader.Wrong wrong -> problems.add(problem(test.id(), place, wrong.problem()));
            }
        });
        if (!problems.isEmpty()) throw AssessmentRefused.unsound(problems);
        return inOrder(withDefaults(test, changed, fields.isEmpty()), places.keySet(), rater);
    }

    /** @throws NotFound where the test has no such field to enter */
    static FieldValues valuesAt(TestDefinition test, String path) {
        var place = places(test).get(path);
        if (place == null) throw new NotFound("field " + path + " of " + test.id());
        return place.field().values();
    }

    /** What is wrong with what stands in the fields as it was typed. */
    public static List<EntryProblem> problems(TestDefinition test, Map<String, String> typed) {
        var problems = new ArrayList<EntryProblem>();
        places(test).forEach((path, place) -> {
            if (typed.containsKey(path)
                    && EntryReader.read(place.field().values(), typed.get(path)) instanceof EntryReader.Wrong wrong)
                problems.add(problem(test.id(), place, wrong.problem()));
        });
        return problems;
    }

    /** With the first entry of a test its form’s defaults are recorded too; alone they say nothing. */
    private static Map<String, Object> withDefaults(TestDefinition test, Map<String, Object> fields, boolean first) {
        var defaults = new LinkedHashMap<String, Object>();
        for (var field : test.form().entered())
            if (field.defaultValue() != null
                    && EntryReader.read(field.values(), field.defaultValue()) instanceof EntryReader.Value value)
                defaults.put(field.key(), value.value());
        fields.remove(RATER);
        if (fields.entrySet().stream().allMatch(entry -> isDefault(entry, defaults))) return Map.of();
        if (first) defaults.forEach(fields::putIfAbsent);
        return fields;
    }

    /** Compared as they are printed: a stored number comes back as another kind of number. */
    private static boolean isDefault(Map.Entry<String, Object> entry, Map<String, Object> defaults) {
        return entry.getValue().toString().equals(String.valueOf(defaults.get(entry.getKey())));
    }

    private record Place(FieldDefinition field, FieldPath path) {}

    /** Every path that may be entered; what the portal fills in is none. */
    private static Map<String, Place> places(TestDefinition test) {
        var places = new LinkedHashMap<String, Place>();
        for (var field : test.form().entered())
            if (!field.byPortal()) for (var path : field.paths()) places.put(path.toString(), new Place(field, path));
        return places;
    }

    /** In the order of the form; who recorded it stands behind, where anything was recorded. */
    private static Map<String, Object> inOrder(Map<String, Object> fields, Iterable<String> order, String rater) {
        var sorted = new LinkedHashMap<String, Object>();
        for (var path : order) {
            var value = fields.get(path);
            if (value != null) sorted.put(path, value);
        }
        if (!sorted.isEmpty()) sorted.put(RATER, rater);
        return sorted;
    }

    private static EntryProblem problem(String test, Place place, EntryReader.Problem problem) {
        return problem(
                test, place.path().toString(), label(place), place.field().values(), problem);
    }

    static EntryProblem problem(
            String test, String path, String label, FieldValues values, EntryReader.Problem problem) {
        var key =
                "assessments.problem." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var arguments = new ArrayList<Object>(List.of(label));
        switch (values) {
            case FieldValues.Numbers numbers -> {
                arguments.add(Wording.plain(Objects.requireNonNull(numbers.min())));
                arguments.add(Wording.amount(Objects.requireNonNull(numbers.max()), numbers.unit()));
                arguments.add(numbers.decimals());
            }
            case FieldValues.FreeText text -> arguments.add(text.maxLength());
            default -> {}
        }
        return new EntryProblem(test, path, key, List.copyOf(arguments));
    }

    private static String label(Place place) {
        var item = place.path().item();
        var label = item == null
                ? place.field().label()
                : Objects.requireNonNull(place.field().items().get(item));
        return Wording.sided(label, place.path().side());
    }
}
