package org.plumbline.assessments.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.feel.CatalogueFault;
import org.plumbline.assessments.internal.feel.Expression;
import org.plumbline.assessments.internal.feel.Feel;
import org.plumbline.assessments.internal.feel.FeelType;
import org.plumbline.assessments.internal.feel.Scope;
import org.plumbline.assessments.internal.feel.Strictness;

/** Reads and checks the expressions of the catalogue, and keeps a list of them for the trial run. */
final class ExpressionReader {
    private final Feel feel;
    private final Vocabulary vocabulary;
    private final List<PlacedExpression> all = new ArrayList<>();

    ExpressionReader(Feel feel, Vocabulary vocabulary) {
        this.feel = feel;
        this.vocabulary = vocabulary;
    }

    List<PlacedExpression> all() {
        return all;
    }

    /** Whether a rule applies: every form, and the first results of the episode. */
    Expression condition(String where, String text, boolean perSide) {
        var scope = vocabulary.ofEverything(perSide, false, true);
        return keep(where, yesNo(where, text, scope), perSide, null);
    }

    Expression condition(YamlEntry entry, boolean perSide) {
        return condition(entry.where(), entry.text("when"), perSide);
    }

    @Nullable
    Expression optionalCondition(YamlEntry entry, boolean perSide) {
        return entry.has("when") ? condition(entry, perSide) : null;
    }

    /** Whether a finding closes: also the values that opened it. Null where a therapist alone closes it. */
    @Nullable
    Expression closing(YamlEntry entry, boolean perSide) {
        if (!entry.has("close")) return null;
        var scope = vocabulary.ofEverything(perSide, true, true);
        var where = entry.where() + ", close";
        return keep(where, yesNo(where, entry.entry("close").text("when"), scope), perSide, null);
    }

    /** Levels of concern, stages, actions: today's values only. */
    Expression present(YamlEntry entry) {
        var scope = vocabulary.ofEverything(false, false, false);
        return keep(entry.where(), yesNo(entry.where(), entry.text("when"), scope), false, null);
    }

    Expression check(String form, String where, String text, boolean perSide) {
        return keep(where, yesNo(where, text, vocabulary.ofForm(form, perSide)), perSide, form);
    }

    Expression derived(String form, FieldDefinition field, String formula) {
        var where = form + "." + field.key();
        var scope = vocabulary.ofForm(form, field.sided());
        var expression = read(where, formula, scope, Strictness.UNKNOWN_STAYS_UNKNOWN);
        mustGive(where, expression, field.type());
        return keep(where, expression, field.sided(), form);
    }

    /** How an owner's form is summed: checked, never computed by the portal. */
    void scoring(String where, String text) {
        mustGive(where, read(where, text, Vocabulary.ofAnswers(), Strictness.UNKNOWN_STAYS_UNKNOWN), FeelType.number());
    }

    /** The derived fields that the formula of a field reads, whether its names exist or not. */
    Set<List<String>> paths(String where, String formula) {
        try {
            return Expression.pathsIn(feel, formula);
        } catch (CatalogueFault fault) {
            throw in(where, formula, fault);
        }
    }

    private Expression yesNo(String where, String text, Scope scope) {
        var expression = read(where, text, scope, Strictness.ONLY_TRUE_COUNTS);
        mustGive(where, expression, FeelType.yesNo());
        return expression;
    }

    private Expression read(String where, String text, Scope scope, Strictness strictness) {
        try {
            return Expression.read(feel, text, scope, strictness);
        } catch (CatalogueFault fault) {
            throw in(where, text, fault);
        }
    }

    private static CatalogueFault in(String where, String text, CatalogueFault fault) {
        return new CatalogueFault("%s: %s%n      in: %s".formatted(where, fault.getMessage(), text.strip()));
    }

    private static void mustGive(String where, Expression expression, FeelType wanted) {
        var type = expression.type();
        boolean fits = type.kind() == wanted.kind()
                && (wanted.codes().isEmpty() || wanted.codes().containsAll(type.codes()));
        if (!fits)
            throw new CatalogueFault(
                    "%s: gives %s, wanted %s%n      in: %s".formatted(where, type, wanted, expression.text()));
    }

    private Expression keep(String where, Expression expression, boolean perSide, @Nullable String form) {
        all.add(new PlacedExpression(where, expression, perSide, form));
        return expression;
    }
}
