package org.plumbline.assessments.internal.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.feel.CatalogueFault;
import org.plumbline.assessments.internal.feel.FeelType;
import org.plumbline.assessments.internal.feel.Scope;

/**
 * Every name that expressions may read, with its type: forms and their fields, what is known of patient and episode, named
 * limits. NOTES.md, "How expressions are written".
 */
public final class Vocabulary {
    static final List<String> TOP_LEVEL =
            List.of("patient", "episode", "screen", "limit", "opened", "baseline", "side", "answers");
    /** What stands below a field with sides or items, so that no item may be called so. */
    static final Set<String> VIEWS = Set.of("left", "right", "both", "own", "other", "all");

    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<String, FieldDefinition> context = new LinkedHashMap<>();
    private final Map<String, Limit> limits = new LinkedHashMap<>();
    private final Set<String> neverNull = new HashSet<>();
    private final Map<Boolean, Map<String, FeelType>> typesOfForms = new HashMap<>();

    void add(Form form) {
        if (forms.put(form.id(), form) != null) throw new CatalogueFault("name twice: " + form.id());
    }

    /** {@code patient.age} and the like: two words. */
    void addContext(String path, FieldDefinition field) {
        context.put(path, field);
    }

    void add(Limit limit) {
        if (limits.put(limit.name(), limit) != null) throw new CatalogueFault("limit twice: " + limit.name());
    }

    /** A derived field whose expression cannot be unknown. */
    void neverNull(String form, String key) {
        neverNull.add(form + "." + key);
    }

    public Map<String, Form> forms() {
        return forms;
    }

    public Form form(String id) {
        var form = forms.get(id);
        if (form == null) throw new CatalogueFault("no such form: " + id);
        return form;
    }

    public Map<String, FieldDefinition> context() {
        return context;
    }

    public Map<String, Limit> limits() {
        return limits;
    }

    /** Inside a form: its own fields by their key alone. */
    Scope ofForm(String form, boolean perSide) {
        var names = common(perSide);
        names.putAll(fieldTypes(form(form), perSide));
        return new Scope(names, false);
    }

    /** Anywhere: every form, and the earlier values where they are at hand. */
    Scope ofEverything(boolean perSide, boolean opened, boolean baseline) {
        var names = common(perSide);
        var types = typesOfForms.computeIfAbsent(perSide, this::typesOfForms);
        names.putAll(types);
        if (opened) names.put("opened", FeelType.context(types));
        if (baseline) names.put("baseline", FeelType.context(types));
        return new Scope(names, true);
    }

    /** How an owner's questionnaire is summed. */
    static Scope ofAnswers() {
        return new Scope(Map.of("answers", FeelType.list(FeelType.number())), false);
    }

    private Map<String, FeelType> typesOfForms(boolean perSide) {
        var types = new HashMap<String, FeelType>();
        for (var form : forms.values()) types.put(form.id(), FeelType.context(fieldTypes(form, perSide)));
        return types;
    }

    private Map<String, FeelType> common(boolean perSide) {
        var names = new HashMap<String, FeelType>();
        var parts = new HashMap<String, Map<String, FeelType>>();
        context.forEach((path, field) -> {
            var words = path.split("\\.", 2);
            parts.computeIfAbsent(words[0], w -> new HashMap<>()).put(words[1], field.type());
        });
        parts.forEach((name, members) -> names.put(name, FeelType.context(members)));
        var numbers = new HashMap<String, FeelType>();
        limits.keySet().forEach(limit -> numbers.put(limit, FeelType.number()));
        names.put("limit", FeelType.context(numbers));
        if (perSide) names.put("side", FeelType.code(Set.of("left", "right")).recorded());
        return names;
    }

    private Map<String, FeelType> fieldTypes(Form form, boolean perSide) {
        var types = new HashMap<String, FeelType>();
        for (var field : form.all()) types.put(field.key(), typeOf(form, field, perSide));
        return types;
    }

    private FeelType typeOf(Form form, FieldDefinition field, boolean perSide) {
        var type =
                neverNull.contains(form.id() + "." + field.key()) ? field.type().recorded() : field.type();
        if (!field.hasItems()) return field.sided() ? sided(type, type, perSide) : type;
        var members = new HashMap<String, FeelType>();
        for (var item : field.items().keySet())
            members.put(item, field.hasSides(item) ? sided(type, type, perSide) : type);
        var all = allOf(field, type, perSide);
        if (all != null) members.put("all", all);
        return FeelType.context(members);
    }

    /** Not where only some items have sides. */
    private static @Nullable FeelType allOf(FieldDefinition field, FeelType type, boolean perSide) {
        if (field.sided()) return sided(FeelType.list(type), type, perSide);
        return field.sidedItems().isEmpty() ? FeelType.list(type) : null;
    }

    private static FeelType sided(FeelType oneSide, FeelType element, boolean perSide) {
        var members = new HashMap<String, FeelType>();
        members.put("left", oneSide);
        members.put("right", oneSide);
        members.put("both", FeelType.list(element));
        if (perSide) {
            members.put("own", oneSide);
            members.put("other", oneSide);
        }
        return FeelType.context(members);
    }
}
