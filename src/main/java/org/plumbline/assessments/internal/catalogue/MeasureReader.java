package org.plumbline.assessments.internal.catalogue;

import java.util.LinkedHashMap;
import java.util.List;

/** Reads measures.yaml. */
final class MeasureReader {
    private final YamlEntry file;

    MeasureReader(YamlEntry file) {
        this.file = file;
    }

    List<YamlEntry> entries() {
        return file.entries("measures");
    }

    Form form(YamlEntry measure) {
        var fields = new LinkedHashMap<String, FieldDefinition>();
        for (var field : measure.entries("fields"))
            TestReader.add(field, Better.of(measure.text("better")), measure, fields);
        return new Form(measure.text("id"), fields);
    }

    MeasureDefinition definition(YamlEntry measure, Form form, ExpressionReader expressions) {
        var headline = measure.text("headline");
        if (form.field(headline).isEmpty()) throw measure.fault("headline", "names no field: " + headline);
        readScoring(measure, expressions);
        return new MeasureDefinition(
                form,
                measure.prose("name"),
                measure.entry("licence").text("status"),
                headline,
                Better.of(measure.text("better")),
                measure.prose("scoring"),
                bands(measure, form),
                TestReader.checks(measure, form, expressions));
    }

    private static List<MeasureDefinition.Band> bands(YamlEntry measure, Form form) {
        if (!measure.has("bands")) return List.of();
        var bands = measure.entry("bands");
        if (form.field(bands.text("of")).isEmpty()) throw bands.fault("of", "names no field: " + bands.text("of"));
        return bands.entries("list").stream()
                .map(band -> new MeasureDefinition.Band(
                        band.text("code"),
                        band.prose("label"),
                        band.optionalDecimal("max"),
                        band.optionalDecimal("below"),
                        band.text("tag")))
                .toList();
    }

    private static void readScoring(YamlEntry measure, ExpressionReader expressions) {
        if (!measure.has("owner_scoring")) return;
        var scoring = measure.entry("owner_scoring");
        for (var key : List.of("expr", "pa", "work"))
            if (scoring.has(key)) expressions.scoring(scoring.where(), scoring.text(key));
    }
}
