package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.TestDefinition;

/** The measured value beside the last one with its error, and beside what others measured. */
final class RangeCard extends Composite<Div> {
    private static final int MOST_LINES = 4;

    private final TestDefinition test;
    private final LastTimes last;
    private final Norms norms;
    private final NormBands bands;
    private final List<Line> lines = new ArrayList<>();
    private final RangeStrip strip = new RangeStrip();
    private final String unit;
    private final @Nullable BigDecimal floor;

    private record Line(
            FieldDefinition field, FieldPath path, Optional<LastTimes.Last> last, Optional<NormBands.Drawn> norm) {}

    RangeCard(TestDefinition test, FormPlan plan, LastTimes last, Norms norms, NormBands bands) {
        this.test = test;
        this.last = last;
        this.norms = norms;
        this.bands = bands;
        var field = measured(plan);
        var numbers = field != null && field.values() instanceof FieldValues.Numbers of ? of : null;
        unit = numbers == null ? "1" : numbers.unit();
        floor = numbers == null ? null : numbers.min();
        if (field != null) for (var path : field.paths()) line(field, path);
        if (lines.stream().allMatch(line -> line.last().isEmpty() && line.norm().isEmpty())) lines.clear();
        getContent().addClassName("range");
        getContent().setVisible(!lines.isEmpty() || norms.isVisible());
        if (lines.isEmpty()) getContent().add(norms);
        else getContent().add(div("card ref", strip, legend(), folded()));
    }

    /** The number that sums the test up and is typed, else the first number. */
    private @Nullable FieldDefinition measured(FormPlan plan) {
        var numbers = plan.blocks().stream()
                .flatMap(block -> block.fields().stream())
                .filter(field -> field.values() instanceof FieldValues.Numbers && !field.hasItems())
                .toList();
        return numbers.stream()
                .filter(field -> test.headline().contains(field.key()))
                .findFirst()
                .orElse(numbers.isEmpty() ? null : numbers.getFirst());
    }

    private void line(FieldDefinition field, FieldPath path) {
        if (lines.size() < MOST_LINES)
            lines.add(new Line(field, path, last.of(test, field, path), bands.of(field, path.side())));
    }

    private Div legend() {
        var legend = div("legend");
        lines.stream().flatMap(line -> line.last().stream()).findFirst().ifPresent(before -> {
            var key = before.error() == null ? "assessments.range.last" : "assessments.range.lastError";
            legend.add(of("p", "k before", span("", t(key, Wording.day(before.day())))));
            legend.add(txt(
                    "p",
                    "s12 ink3",
                    before.error() == null
                            ? t("assessments.range.noError")
                            : t("assessments.range.error", before.error().words())));
        });
        lines.stream().flatMap(line -> line.norm().stream()).findFirst().ifPresent(norm -> {
            legend.add(of("p", "k norm", span("", t("assessments.range.norm", norm.people()))));
            if (!norm.ofAge()) legend.add(txt("p", "s12 ink3", t("assessments.range.otherAge")));
        });
        return legend;
    }

    private Component folded() {
        return of("details", "all", txt("summary", "", t("assessments.norms.title")), norms);
    }

    /** What is recorded now. */
    void show(Map<String, Object> fields) {
        if (lines.isEmpty()) return;
        var norm = lines.stream()
                .flatMap(line -> line.norm().stream())
                .findFirst()
                .map(NormBands.Drawn::label)
                .orElse("");
        strip.show(
                Wording.unit(unit),
                floor,
                norm,
                lines.stream().map(line -> row(line, fields)).toList());
    }

    private RangeStrip.Row row(Line line, Map<String, Object> fields) {
        var value = fields.get(line.path().toString());
        var now = value == null ? null : new BigDecimal(value.toString());
        var before = line.last().map(LastTimes.Last::number).orElse(null);
        boolean same = isSameMethod(line, fields);
        var error = same ? line.last().map(LastTimes.Last::error).orElse(null) : null;
        var side = line.path().side();
        return new RangeStrip.Row(
                side == null ? "" : t("assessments.side." + side.code()),
                now,
                before,
                error == null ? null : error.size(),
                line.norm().map(NormBands.Drawn::from).orElse(null),
                line.norm().map(NormBands.Drawn::to).orElse(null),
                line.norm().map(NormBands.Drawn::middle).orElse(null),
                now == null ? t("assessments.range.notYet") : Wording.amount(now, unit),
                now == null || before == null
                        ? ""
                        : same
                                ? change(now.subtract(before), error == null ? null : error.size())
                                : t("assessments.range.otherMethod"));
    }

    private boolean isSameMethod(Line line, Map<String, Object> fields) {
        return line.last()
                .map(before -> test.isSameMethod(before.fields(), fields))
                .orElse(true);
    }

    /** What the difference means: never more than its error allows. */
    private static String change(BigDecimal change, @Nullable BigDecimal error) {
        if (change.signum() == 0) return t("assessments.range.same");
        var said = Wording.signed(change);
        if (error == null) return t("assessments.range.change", said);
        boolean real = change.abs().compareTo(error) >= 0;
        return t(real ? "assessments.range.real" : "assessments.range.within", said);
    }
}
