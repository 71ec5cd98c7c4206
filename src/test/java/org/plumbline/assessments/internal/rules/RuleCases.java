package org.plumbline.assessments.internal.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.assessments.internal.catalogue.AdHoc;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.Rule;
import org.plumbline.assessments.internal.feel.Expression;
import org.plumbline.assessments.internal.feel.Feel;
import org.plumbline.kernel.values.Side;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The stored answers (rule-cases.json) and the probes read from the rows by hand (rule-probes.yaml), run on a catalogue. */
final class RuleCases {
    record Check(String part, String about, Object got, Object wanted) {
        boolean passes() {
            return got instanceof BigDecimal a && wanted instanceof BigDecimal b
                    ? a.compareTo(b) == 0
                    : Objects.equals(got, wanted);
        }

        @Override
        public String toString() {
            return "%s %s%n  got    %s%n  wanted %s".formatted(part, about, got, wanted);
        }
    }

    private static final Object PROBES = yaml("rule-probes.yaml");
    private static final Object STORED = yaml("rule-cases.json");

    private final ClinicalCatalogue catalogue;
    private final RuleEngine engine;
    private final FactsBuilder builder;
    private final AdHoc adHoc;
    private final Map<String, Expression> expressions = new HashMap<>();

    RuleCases(ClinicalCatalogue catalogue) {
        this.catalogue = catalogue;
        engine = new RuleEngine(catalogue);
        builder = new FactsBuilder(catalogue);
        adHoc = new AdHoc(catalogue, new Feel(alarm -> {
            throw new AssertionError(alarm);
        }));
    }

    // ---- rule-cases.json

    List<Check> cases(String part) {
        return maps(stored().get(part)).stream()
                .map(each -> new Check(part, title(each), outcome(facts(each)), each.get("expect")))
                .toList();
    }

    List<Check> closing() {
        return maps(stored().get("closing")).stream().map(this::closing).toList();
    }

    private Check closing(Map<String, Object> each) {
        var rule = catalogue.rule((int) each.get("rule"));
        List<String> codes = cast(each.get("codes"));
        var close = close(rule, (String) each.get("trigger"), codes);
        return new Check("closing", title(each), facts(each).holds(close, side(each)), each.get("closes"));
    }

    List<Check> screen() {
        return maps(stored().get("screen")).stream()
                .map(each -> new Check(
                        "screen",
                        String.valueOf(each.get("about")),
                        leastConcern(facts(each)),
                        each.get("minimum_level")))
                .toList();
    }

    /** The level that a screen has at least. */
    private String leastConcern(Facts facts) {
        var flags = catalogue.redFlags();
        int rank = flags.minimums().stream()
                .filter(minimum -> facts.holds(minimum.when(), null))
                .mapToInt(minimum -> flags.rank(minimum.level()))
                .max()
                .orElse(0);
        return flags.levels().get(rank).code();
    }

    List<Check> values() {
        return maps(stored().get("values")).stream()
                .map(each -> {
                    var text = (String) each.get("expr");
                    var got = facts(each).evaluate(expression(text, side(each)), side(each));
                    var wanted =
                            each.get("value") instanceof Number number ? Results.decimal(number) : each.get("value");
                    return new Check("values", text + " " + each.get("inputs"), got, wanted);
                })
                .toList();
    }

    private static String title(Map<String, Object> each) {
        return each.get("id") + " " + each.get("about");
    }

    /** A close at the code goes before that of the trigger, where one code is asked for. */
    private static Expression close(Rule rule, String trigger, List<String> codes) {
        return codes.size() == 1
                ? rule.closing(trigger, codes.getFirst())
                : rule.trigger(trigger).close();
    }

    private Facts facts(Map<String, Object> each) {
        return facts(map(each.get("inputs")), each.get("params") == null ? Map.of() : map(each.get("params")));
    }

    private Facts facts(Map<String, Object> inputs, Map<String, Object> limits) {
        inputs.keySet().forEach(this::mustBeAField);
        var context = new HashMap<String, Object>();
        var now = new HashMap<String, Object>();
        var baseline = new HashMap<String, Object>();
        var opened = new HashMap<String, Object>();
        inputs.forEach((path, value) -> {
            if (value == null) return;
            if (catalogue.vocabulary().context().containsKey(path)) context.put(path, value);
            else if (path.startsWith("baseline.")) baseline.put(path.substring("baseline.".length()), value);
            else if (path.startsWith("opened.")) opened.put(path.substring("opened.".length()), value);
            else now.put(path, value);
        });
        var numbers = new HashMap<String, BigDecimal>();
        limits.forEach((name, value) -> numbers.put(name, value == null ? null : Results.decimal((Number) value)));
        return builder.build(context, Results.of(now), Results.of(baseline), Results.of(opened), numbers);
    }

    /** A misspelt input would prove nothing. */
    private void mustBeAField(String input) {
        if (catalogue.vocabulary().context().containsKey(input)) return;
        var path = input.replaceFirst("^(opened|baseline)\\.", "").split("\\.", 2);
        var form = catalogue.vocabulary().forms().get(path[0]);
        boolean known = form != null
                && form.entered().stream()
                        .map(FieldDefinition::paths)
                        .flatMap(List::stream)
                        .map(FieldPath::toString)
                        .anyMatch(path[1]::equals);
        if (!known) throw new IllegalArgumentException("input of no field: " + input);
    }

    // ---- what the rules say, in the shape of rule-cases.json

    private Map<String, Object> outcome(Facts facts) {
        var outcome = engine.run(facts);
        return row(
                "fired", distinct(outcome.fired().stream().map(RuleCases::row)),
                "findings", distinct(outcome.findings().stream().map(RuleCases::row)),
                "suggestions",
                        offers(outcome, facts).stream().map(RuleCases::row).toList(),
                "next_tests",
                        distinct(outcome.nextTests().stream()
                                .map(next -> row("rule", next.rule().number(), "test", next.test()))));
    }

    private List<Offer> offers(Outcome outcome, Facts facts) {
        var inForce = new HashMap<Integer, List<Side>>();
        for (var fired : outcome.fired())
            inForce.computeIfAbsent(fired.rule().number(), rule -> new ArrayList<>())
                    .add(fired.side());
        return new Offers(catalogue).of(inForce, facts);
    }

    private static Map<String, Object> row(Outcome.Fired fired) {
        return row("rule", fired.rule().number(), "trigger", fired.trigger().id(), "side", code(fired.side()));
    }

    private static Map<String, Object> row(Outcome.Opened opened) {
        return row(
                "code",
                opened.code(),
                "side",
                code(opened.side()),
                "rule",
                opened.by().rule().number(),
                "basis",
                opened.opening().basis());
    }

    private static Map<String, Object> row(Offer offer) {
        return row(
                "rule",
                offer.rule().number(),
                "group",
                offer.rule().group().id(),
                "state",
                offer.state().name().toLowerCase(Locale.ROOT),
                "starters",
                offer.starters().stream().map(RuleCases::starter).toList(),
                "programmes",
                offer.rule().programmes(),
                "by",
                offer.heldBackBy().stream().map(Rule.HoldBack::rule).toList());
    }

    private static Object starter(Rule.Starter starter) {
        return starter.chain() ? starter.exercises() : starter.exercises().getFirst();
    }

    private static String code(Side side) {
        return side == null ? null : side.code();
    }

    private static List<Map<String, Object>> distinct(Stream<Map<String, Object>> rows) {
        return rows.distinct().toList();
    }

    // ---- rule-probes.yaml

    List<Check> probes() {
        return probes(maps(PROBES));
    }

    /** Only those of one rule, and its stored closings. */
    boolean holdFor(int rule) {
        var probes = maps(PROBES).stream()
                .filter(each -> each.get("rule").equals(rule))
                .toList();
        var closings = maps(stored().get("closing")).stream()
                .filter(each -> each.get("rule").equals(rule))
                .map(this::closing);
        return Stream.concat(probes(probes).stream(), closings).allMatch(Check::passes);
    }

    private List<Check> probes(List<Map<String, Object>> probes) {
        var checks = new ArrayList<Check>();
        for (var probe : probes) {
            for (var sweep : maps(probe.get("sweeps"))) checks.addAll(sweep(probe, sweep));
            for (var each : maps(probe.get("cases"))) checks.addAll(probeCase(probe, each));
            for (var each : maps(probe.get("closes"))) checks.add(probeClose(probe, each));
        }
        return checks;
    }

    /** Under, at and over a threshold. */
    private List<Check> sweep(Map<String, Object> probe, Map<String, Object> sweep) {
        var checks = new ArrayList<Check>();
        var vary = (String) sweep.get("vary");
        var threshold =
                sweep.get("threshold") != null ? (String) sweep.get("threshold") : "limit." + sweep.get("param");
        var quantity = sweep.get("quantity") != null ? (String) sweep.get("quantity") : vary;
        List<Object> values = cast(sweep.get("values"));
        List<Object> fires = cast(sweep.get("fires"));
        for (int i = 0; i < values.size(); i++) {
            if (i == 2 && is(sweep, "skip_over")) continue;
            var inputs = inputs(probe, sweep);
            inputs.put(vary, values.get(i));
            var facts = facts(inputs, limits(probe));
            var about = "%s %s = %s".formatted(about(probe), vary, values.get(i));
            if (i != 1 || !is(sweep, "skip_at"))
                checks.add(new Check("probe place", about, place(quantity, threshold, facts, side(probe)), i - 1));
            checks.add(new Check("probe", about, fires(facts, probe), fires.get(i)));
        }
        return checks;
    }

    /** -1 under, 0 at, 1 over the threshold. */
    private Object place(String quantity, String threshold, Facts facts, Side side) {
        var value = (BigDecimal) facts.evaluate(expression(quantity, side), side);
        var limit = (BigDecimal) facts.evaluate(expression(threshold, side), side);
        return value == null || limit == null ? "unknown" : value.compareTo(limit);
    }

    private List<Check> probeCase(Map<String, Object> probe, Map<String, Object> each) {
        var checks = new ArrayList<Check>();
        var facts = facts(inputs(probe, each), limits(probe));
        var outcome = engine.run(facts);
        var about = about(probe) + " " + each.get("about");
        int rule = (int) probe.get("rule");
        checks.add(new Check("probe", about, fires(facts, probe), each.get("fires")));
        if (each.get("finds") != null)
            checks.add(new Check("probe finds", about, finds(outcome, rule, side(probe)), sorted(each.get("finds"))));
        if (each.get("asks") != null)
            checks.add(new Check("probe asks", about, asks(outcome, rule), sorted(each.get("asks"))));
        if (each.get("offers") != null)
            checks.add(new Check("probe offers", about, starters(outcome, facts, rule), each.get("offers")));
        return checks;
    }

    private static Object finds(Outcome outcome, int rule, Side side) {
        return outcome.findings().stream()
                .filter(finding -> finding.by().rule().number() == rule && finding.side() == side)
                .map(Outcome.Opened::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Object asks(Outcome outcome, int rule) {
        return outcome.nextTests().stream()
                .filter(next -> next.rule().number() == rule)
                .map(Outcome.NextTest::test)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Object starters(Outcome outcome, Facts facts, int rule) {
        return offers(outcome, facts).stream()
                .filter(offer -> offer.rule().number() == rule)
                .map(offer -> offer.starters().stream().map(RuleCases::starter).toList())
                .findFirst()
                .orElse(List.of());
    }

    private Check probeClose(Map<String, Object> probe, Map<String, Object> each) {
        List<String> codes = each.get("code") == null ? List.of() : List.of((String) each.get("code"));
        var close = close(catalogue.rule((int) probe.get("rule")), trigger(probe), codes);
        var facts = facts(inputs(probe, each), limits(probe));
        return new Check(
                "probe close",
                about(probe) + " " + each.get("about"),
                facts.holds(close, side(probe)),
                each.get("closes"));
    }

    private boolean fires(Facts facts, Map<String, Object> probe) {
        return engine.run(facts).fired().stream()
                .map(RuleCases::row)
                .anyMatch(row("rule", probe.get("rule"), "trigger", trigger(probe), "side", probe.get("side"))::equals);
    }

    private static Map<String, Object> inputs(Map<String, Object> probe, Map<String, Object> each) {
        var inputs = new HashMap<String, Object>();
        if (probe.get("base") != null) inputs.putAll(map(probe.get("base")));
        if (each.get("set") != null) inputs.putAll(map(each.get("set")));
        return inputs;
    }

    private static Map<String, Object> limits(Map<String, Object> probe) {
        return probe.get("params") == null ? Map.of() : map(probe.get("params"));
    }

    private static String trigger(Map<String, Object> probe) {
        return String.valueOf(probe.get("trigger"));
    }

    private static String about(Map<String, Object> probe) {
        return "rule " + probe.get("rule") + trigger(probe);
    }

    private static TreeSet<Object> sorted(Object list) {
        return new TreeSet<>(RuleCases.<List<Object>>cast(list));
    }

    // ---- helpers

    private Expression expression(String text, Side side) {
        return expressions.computeIfAbsent(
                text + (side == null ? "" : " @side"), key -> adHoc.expression(text, side != null));
    }

    private static Side side(Map<String, Object> each) {
        return each.get("side") == null ? null : Side.of((String) each.get("side"));
    }

    private static Map<String, Object> stored() {
        return map(STORED);
    }

    /** JSON is YAML. */
    private static Object yaml(String name) {
        try (var stream = RuleCases.class.getResourceAsStream("/clinical/" + name)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> row(Object... keysAndValues) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) row.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return row;
    }

    private static boolean is(Map<String, Object> map, String key) {
        return Boolean.TRUE.equals(map.get(key));
    }

    private static List<Map<String, Object>> maps(Object list) {
        return list == null ? List.of() : cast(list);
    }

    private static Map<String, Object> map(Object value) {
        return cast(value);
    }

    @SuppressWarnings("unchecked")
    private static <A> A cast(Object value) {
        return (A) value;
    }
}
