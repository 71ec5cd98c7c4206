package org.plumbline.assessments.internal.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.plumbline.assessments.internal.feel.CatalogueFault;
import org.plumbline.assessments.internal.feel.Feel;

/**
 * Loads the catalogue: the fields, then every name, then every expression, each parsed once and checked. Anything wrong
 * stops the start with all faults found, each with file and entry. What a check cannot see, {@code TrialRun} tries.
 */
public final class CatalogueLoader {
    private static final String FOLDER = "/clinical/catalogue/";

    private final Feel feel;
    private final Vocabulary vocabulary = new Vocabulary();
    private final ExpressionReader expressions;
    private final Faults faults = new Faults();

    private final TestReader tests;
    private final MeasureReader measures;
    private final RedFlagReader redFlags;
    private final YamlEntry yellowFlags;
    private final YamlEntry rules;
    private final YamlEntry sets;
    private final YamlEntry sources;
    private final YamlEntry testFile;

    private CatalogueLoader(UnaryOperator<String> textOf, Consumer<String> alarm) {
        feel = new Feel(alarm);
        expressions = new ExpressionReader(feel, vocabulary);
        Function<String, YamlEntry> file = name -> YamlEntry.file(name, textOf.apply(name));
        testFile = file.apply("tests.yaml");
        tests = new TestReader(testFile);
        measures = new MeasureReader(file.apply("measures.yaml"));
        redFlags = new RedFlagReader(file.apply("red-flags.yaml"));
        yellowFlags = file.apply("yellow-flags.yaml");
        rules = file.apply("rules.yaml");
        sets = file.apply("test-sets.yaml");
        sources = file.apply("sources.yaml");
    }

    /**
     * @param alarm told when an expression reads a name that does not exist, which the checks make impossible
     * @throws CatalogueFault with everything that is wrong
     */
    public static ClinicalCatalogue load(Consumer<String> alarm) {
        return load(CatalogueLoader::resource, alarm);
    }

    /** @param textOf the text of a file by its name */
    public static ClinicalCatalogue load(UnaryOperator<String> textOf, Consumer<String> alarm) {
        return new CatalogueLoader(textOf, alarm).read();
    }

    public static String resource(String name) {
        try (var stream = CatalogueLoader.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) throw new CatalogueFault(name + " is missing");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ClinicalCatalogue read() {
        readNames();
        faults.throwIfAny(); // everything below would be wrong as well
        var derivations = derivations();
        faults.throwIfAny();
        var catalogue = new ClinicalCatalogue(
                vocabulary,
                byId(tests.entries(), entry -> tests.definition(entry, form(entry), expressions)),
                byId(measures.entries(), entry -> measures.definition(entry, form(entry), expressions)),
                one("red-flags.yaml", () -> redFlags.read(expressions), new RedFlags(List.of(), List.of())),
                one(
                        "yellow-flags.yaml",
                        () -> YellowFlags.read(yellowFlags, expressions),
                        new YellowFlags(List.of(), List.of())),
                all(RuleReader.entries(rules), new RuleReader(rules, expressions)::read),
                all(RuleReader.stages(rules), stage -> new Stage(stage.text("id"), expressions.present(stage))),
                byId(sets.entries("sets"), TestSet::read),
                sources.labels("sources"),
                derivations,
                expressions.all());
        faults.throwIfAny();
        new CrossCheck(catalogue, faults).check();
        faults.throwIfAny();
        return catalogue;
    }

    private Form form(YamlEntry entry) {
        return vocabulary.form(entry.text("id"));
    }

    private void readNames() {
        for (var entry : testFile.entries("context")) addContext(entry);
        for (var entry : tests.entries()) add(entry, tests.form(entry));
        for (var entry : measures.entries()) add(entry, measures.form(entry));
        vocabulary.add(redFlags.screen());
        vocabulary.add(redFlags.checklist());
        for (var rule : RuleReader.entries(rules)) addLimits(rule, "params");
        addLimits(rules.entry("stages"), "params");
        for (var rule : redFlags.engineRules()) addLimits(rule, "params");
        new NameCheck(feel, vocabulary, faults).check();
    }

    private void addContext(YamlEntry entry) {
        var key = entry.text("key");
        if (key.equals("side")) return;
        vocabulary.addContext(key, FieldReader.readContext(entry));
    }

    private void add(YamlEntry entry, Form form) {
        vocabulary.add(form);
        for (var key : List.of("params", "mdc", "mcid")) addLimits(entry, key);
    }

    private void addLimits(YamlEntry owner, String key) {
        for (var entry : owner.entries(key))
            if (entry.has("name"))
                faults.collecting(entry.where(), () -> {
                    vocabulary.add(LimitReader.read(entry));
                    return entry;
                });
    }

    private Map<String, List<Derivation>> derivations() {
        var reader = new DerivationReader(expressions, vocabulary);
        var derivations = new LinkedHashMap<String, List<Derivation>>();
        for (var form : vocabulary.forms().values())
            derivations.put(form.id(), one(form.id(), () -> reader.read(form), List.of()));
        return derivations;
    }

    private <T> T one(String where, Supplier<T> part, T otherwise) {
        var read = faults.collecting(where, part);
        return read == null ? otherwise : read;
    }

    private <T> List<T> all(List<YamlEntry> entries, Function<YamlEntry, T> reader) {
        var all = new ArrayList<T>();
        for (var entry : entries) {
            var read = faults.collecting(entry.where(), () -> reader.apply(entry));
            if (read != null) all.add(read);
        }
        return List.copyOf(all);
    }

    private <T> Map<String, T> byId(List<YamlEntry> entries, Function<YamlEntry, T> reader) {
        var byId = new LinkedHashMap<String, T>();
        for (var entry : entries) {
            var read = faults.collecting(entry.where(), () -> reader.apply(entry));
            if (read != null) byId.put(entry.text("id"), read);
        }
        return byId;
    }
}
