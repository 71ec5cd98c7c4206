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
 */
public record Sheet(
        AssessmentId id,
        AssessmentKind kind,
        LocalDate day,
        boolean signed,
        @Nullable String signedBy,
        List<ChosenTest> tests,
        Map<String, TestRecord> results) {

    /** @param fields by path: {@code rotation_deg.left}; what was not recorded is not there */
    public record TestRecord(String test, Map<String, Object> fields, int version) {
        static TestRecord none(String test) {
            return new TestRecord(test, Map.of(), 0);
        }
    }

    /** The sheet with a newer result. */
    public Sheet with(TestRecord result) {
        var newer = new LinkedHashMap<>(results);
        newer.put(result.test(), result);
        return new Sheet(id, kind, day, signed, signedBy, tests, newer);
    }

    public TestRecord result(String test) {
        return results.getOrDefault(test, TestRecord.none(test));
    }

    public boolean holds(String test) {
        return tests.stream().anyMatch(each -> each.test().equals(test));
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
