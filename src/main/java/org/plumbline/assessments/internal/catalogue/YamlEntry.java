package org.plumbline.assessments.internal.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.feel.CatalogueFault;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** One mapping of a catalogue file. Whatever is missing or of the wrong kind is told with file, entry and key. */
final class YamlEntry {
    private static final int ALIASES_ALLOWED = 200;

    private final String where;
    private final Map<String, Object> values;

    private YamlEntry(String where, Map<String, Object> values) {
        this.where = where;
        this.values = values;
    }

    static YamlEntry file(String name, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(ALIASES_ALLOWED);
        try {
            return of(name, new Yaml(new SafeConstructor(options)).load(text));
        } catch (YAMLException e) {
            throw new CatalogueFault(name + ": " + e.getMessage());
        }
    }

    @SuppressWarnings("unchecked") // keys of labels are numbers: only labels(..) looks at those
    private static YamlEntry of(String where, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map))
            throw new CatalogueFault(where + ": a mapping is needed, found " + value);
        return new YamlEntry(where, (Map<String, Object>) map);
    }

    /** File and entry, for messages. */
    String where() {
        return where;
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    String text(String key) {
        return Objects.requireNonNullElseGet(optionalText(key), () -> {
            throw fault(key, "is missing");
        });
    }

    /** For people to read: with the apostrophe that belongs there. */
    String prose(String key) {
        return typographic(text(key));
    }

    @Nullable
    String optionalProse(String key) {
        var text = optionalText(key);
        return text == null ? null : typographic(text);
    }

    private static String typographic(String text) {
        return text.replace('\'', '’');
    }

    @Nullable
    String optionalText(String key) {
        var value = values.get(key);
        if (value instanceof Map || value instanceof List) throw fault(key, "is no text");
        return value == null ? null : value.toString();
    }

    boolean flag(String key) {
        var value = values.get(key);
        if (value != null && !(value instanceof Boolean)) throw fault(key, "is neither true nor false");
        return Boolean.TRUE.equals(value);
    }

    int whole(String key) {
        if (values.get(key) instanceof Integer whole) return whole;
        throw fault(key, "is no whole number: " + values.get(key));
    }

    int whole(String key, int otherwise) {
        return has(key) ? whole(key) : otherwise;
    }

    BigDecimal decimal(String key) {
        return Objects.requireNonNullElseGet(optionalDecimal(key), () -> {
            throw fault(key, "is missing");
        });
    }

    @Nullable
    BigDecimal optionalDecimal(String key) {
        var value = values.get(key);
        return value == null ? null : decimal(key, value);
    }

    private BigDecimal decimal(String key, Object value) {
        if (!(value instanceof Number)) throw fault(key, "is no number: " + value);
        return new BigDecimal(value.toString());
    }

    List<BigDecimal> decimals(String key) {
        return items(key).stream().map(item -> decimal(key, item)).toList();
    }

    List<String> texts(String key) {
        return items(key).stream().map(Object::toString).toList();
    }

    List<Integer> wholes(String key) {
        return items(key).stream()
                .map(item -> {
                    if (item instanceof Integer whole) return whole;
                    throw fault(key, "is no whole number: " + item);
                })
                .toList();
    }

    /** Codes and what they are called, in their order. */
    Map<String, String> labels(String key) {
        var labels = new LinkedHashMap<String, String>();
        if (!has(key)) return labels;
        entry(key)
                .values
                .forEach((Object code, Object label) -> labels.put(asText(code, key), typographic(asText(label, key))));
        return labels;
    }

    /** Codes must be quoted where YAML would read yes, no, on or off as a truth value (NOTES.md). */
    private String asText(Object value, String key) {
        if (value instanceof String text) return text;
        throw fault(key, "holds " + value + ", which is no text: quote it");
    }

    Map<Integer, String> scaleLabels(String key) {
        var labels = new LinkedHashMap<Integer, String>();
        if (!has(key)) return labels;
        entry(key).values.forEach((Object number, Object label) -> {
            if (!(number instanceof Integer whole)) throw fault(key, "has a label for " + number);
            labels.put(whole, typographic(label.toString()));
        });
        return labels;
    }

    YamlEntry entry(String key) {
        return of(where + ", " + key, values.get(key));
    }

    List<YamlEntry> entries(String key) {
        return items(key).stream().map(item -> of(named(key, item), item)).toList();
    }

    private String named(String key, Object item) {
        if (!(item instanceof Map<?, ?> map)) return where + ", " + key;
        return List.of("id", "key", "name", "number", "code", "test", "slug", "rule", "level").stream()
                .filter(map::containsKey)
                .map(name -> where + ", " + (name.equals("number") ? "rule " : "") + map.get(name))
                .findFirst()
                .orElse(where + ", " + key);
    }

    private List<Object> items(String key) {
        var value = values.get(key);
        if (value == null) return List.of();
        if (!(value instanceof List<?> list)) throw fault(key, "is no list");
        return list.stream().map(item -> (Object) item).collect(Collectors.toList());
    }

    /** The raw value, where a key may hold several kinds. */
    @Nullable
    Object raw(String key) {
        return values.get(key);
    }

    CatalogueFault fault(String key, String message) {
        return new CatalogueFault("%s: %s %s".formatted(where, key, message));
    }
}
