package org.plumbline.assessments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sitting of tests as it is stored.
 *
 * @param tests the chosen tests, in order; a test may stand there several times, each time with other parts
 * @param results by test; a test without a result is missing
 * @param signedBy name of who signed
 * @param amends the sheet that it corrects, and counts in the place of
 * @param amendReason why
 */
public record Sheet(
        AssessmentId id,
        AssessmentKind kind,
        LocalDate day,
        boolean signed,
        @Nullable String signedBy,
        List<ChosenTest> tests,
        Map<String, TestRecord> results,
        @Nullable AssessmentId amends,
        @Nullable String amendReason) {

    /**
     * @param fields by path: {@code rotation_deg.left}; what was not recorded is not there
     * @param typed by path: what stands in a field that does not take it, until it is mended
     */
    public record TestRecord(String test, Map<String, Object> fields, Map<String, String> typed, int version) {
        static TestRecord none(String test) {
            return new TestRecord(test, Map.of(), Map.of(), 0);
        }
    }

    /** The sheet with a newer result. */
    public Sheet with(TestRecord result) {
        var newer = new LinkedHashMap<>(results);
        newer.put(result.test(), result);
        return new Sheet(id, kind, day, signed, signedBy, tests, newer, amends, amendReason);
    }

    public TestRecord result(String test) {
        return results.getOrDefault(test, TestRecord.none(test));
    }

    public boolean holds(String test) {
        return tests.stream().anyMatch(each -> each.test().equals(test));
    }

    /** Tests in whose form something stands, be it recorded or typed wrong. */
    public Set<String> touched() {
        var touched = new LinkedHashSet<>(recorded());
        results.forEach((test, result) -> {
            if (!result.typed().isEmpty()) touched.add(test);
        });
        return touched;
    }

    /** Whether a form of the sheet asks for this field. */
    boolean asks(String test, String field) {
        return tests.stream()
                .anyMatch(each -> each.test().equals(test)
                        && (each.only().isEmpty() || each.only().contains(field)));
    }

    /** Tests of which something was recorded. */
    public Set<String> recorded() {
        var recorded = new LinkedHashSet<String>();
        results.forEach((test, result) -> {
            if (!result.fields().isEmpty()) recorded.add(test);
        });
        return recorded;
    }
}
