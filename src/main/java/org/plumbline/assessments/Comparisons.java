package org.plumbline.assessments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.TestComparison.Point;
import org.plumbline.assessments.TestComparison.Trend;
import org.plumbline.assessments.internal.Errors;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.Better;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.assessments.internal.rules.Facts;
import org.plumbline.assessments.internal.rules.History;
import org.plumbline.assessments.internal.rules.Judge;
import org.plumbline.kernel.values.Side;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeSubject;
import org.plumbline.patients.Episodes;
import org.springframework.stereotype.Component;

/** Lays the signed sheets of an episode side by side, by the values that sum a test up. */
@Component
class Comparisons {
    private static final List<@Nullable Side> NO_SIDE = Arrays.asList((Side) null);
    private static final List<@Nullable Side> SIDES = List.of(Side.LEFT, Side.RIGHT);

    private final ClinicalCatalogue catalogue;
    private final Judge judge;
    private final SheetRows sheets;
    private final Episodes episodes;
    private final Wording wording;

    Comparisons(ClinicalCatalogue catalogue, Judge judge, SheetRows sheets, Episodes episodes, Wording wording) {
        this.catalogue = catalogue;
        this.judge = judge;
        this.sheets = sheets;
        this.episodes = episodes;
        this.wording = wording;
    }

    private record Sat(Sheet sheet, Facts facts) {}

    /** In the order of the catalogue; tests that were never recorded are missing. */
    List<TestComparison> of(EpisodeId episode) {
        var subject = episodes.subject(episode);
        var sat = sheets.sheets(episode).stream()
                .filter(Sheet::signed)
                .map(sheet -> new Sat(sheet, facts(sheet, subject)))
                .toList();
        var compared = new ArrayList<TestComparison>();
        for (var test : catalogue.tests().values()) compared.addAll(of(test, sat));
        return List.copyOf(compared);
    }

    private Facts facts(Sheet sheet, EpisodeSubject subject) {
        var alone = new History(catalogue, List.of(Courses.sitting(sheet)));
        return judge.facts(alone, Courses.context(subject, sheet.day()));
    }

    private List<TestComparison> of(TestDefinition test, List<Sat> sat) {
        var done = sat.stream()
                .filter(each -> each.sheet().recorded().contains(test.id()))
                .toList();
        var compared = new ArrayList<TestComparison>();
        if (done.isEmpty()) return compared;
        parts(test, done, compared);
        for (var key : test.headline()) {
            var field = Objects.requireNonNull(test.form().fields().get(key));
            if (field.hasItems()) continue;
            for (var side : field.sided() ? SIDES : NO_SIDE)
                add(test, new Row(field, field.label(), side), done, compared, each -> sum(test, field, side, each));
        }
        return compared;
    }

    /** Of a battery that is done part by part: each part that was judged. */
    private void parts(TestDefinition test, List<Sat> done, List<TestComparison> compared) {
        if (test.subtests().isEmpty()) return;
        for (var field : test.form().entered())
            if (field.hasItems() && !field.optional() && field.values() instanceof FieldValues.Choice)
                for (var path : field.paths()) {
                    var label = Objects.requireNonNull(field.items().get(String.valueOf(path.item())));
                    add(test, new Row(field, label, path.side()), done, compared, each -> recorded(test, path, each));
                }
    }

    private static @Nullable Object recorded(TestDefinition test, FieldPath path, Sat sat) {
        return fields(test, sat).get(path.toString());
    }

    /** What sums up a battery says nothing where parts of it were left out. */
    private static @Nullable Object sum(TestDefinition test, FieldDefinition field, @Nullable Side side, Sat sat) {
        var recorded = fields(test, sat).keySet();
        boolean whole = test.subtests().stream()
                .allMatch(part -> recorded.stream()
                        .anyMatch(path -> List.of(path.split("\\.")).contains(part.id())));
        return field.derived() && !whole ? null : sat.facts().value(test.id(), field.key(), side);
    }

    private record Row(
            FieldDefinition field, String label, @Nullable Side side) {}

    private void add(
            TestDefinition test,
            Row row,
            List<Sat> done,
            List<TestComparison> compared,
            Function<Sat, @Nullable Object> value) {
        var measured = new LinkedHashMap<Sat, Point>();
        for (var each : done) {
            var found = value.apply(each);
            if (found != null) measured.put(each, point(each.sheet(), row.field(), found));
        }
        if (!measured.isEmpty()) compared.add(compared(test, row, measured));
    }

    private Point point(Sheet sheet, FieldDefinition field, Object value) {
        var number = value instanceof BigDecimal decimal ? decimal : null;
        return new Point(sheet.id(), sheet.day(), number, wording.value(field, value));
    }

    private TestComparison compared(TestDefinition test, Row row, Map<Sat, Point> measured) {
        var field = row.field();
        var points = List.copyOf(measured.values());
        var sat = List.copyOf(measured.keySet());
        var from = points.getFirst().number();
        var to = points.getLast().number();
        var change = from == null || to == null || points.size() == 1 ? null : to.subtract(from);
        var error = from == null ? null : Errors.of(test, field, from).orElse(null);
        boolean sameMethod = test.isSameMethod(fields(test, sat.getFirst()), fields(test, sat.getLast()));
        return new TestComparison(
                test.id(),
                test.shortName(),
                field.key(),
                row.label(),
                row.side(),
                points,
                change,
                change == null ? null : Wording.signed(change),
                error == null ? null : error.size(),
                error == null ? null : error.words(),
                !sameMethod ? Trend.OTHER_METHOD : trend(test, field, points, change, error));
    }

    private static Map<String, Object> fields(TestDefinition test, Sat sat) {
        return sat.sheet().result(test.id()).fields();
    }

    private static Trend trend(
            TestDefinition test,
            FieldDefinition field,
            List<Point> points,
            @Nullable BigDecimal change,
            Errors.@Nullable Error error) {
        if (points.size() == 1) return Trend.ONCE;
        if (points.getFirst().words().equals(points.getLast().words())) return Trend.SAME;
        if (change == null || error == null) return Trend.CHANGED;
        if (change.abs().compareTo(error.size()) < 0) return Trend.WITHIN_ERROR;
        var better = field.better() == Better.NONE ? test.better() : field.better();
        if (better == Better.NONE) return Trend.CHANGED;
        return change.signum() > 0 == (better == Better.HIGHER) ? Trend.BETTER : Trend.WORSE;
    }
}
