package org.plumbline.assessments.internal.feel;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an expression gives.
 *
 * @param codes the codes it may be, for {@code CODE} and {@code TICKS}
 * @param element of a {@code LIST}
 * @param members of a {@code CONTEXT}
 * @param nullable whether it may be not recorded
 * @param literal whether it is a quoted text
 */
public record FeelType(
        Kind kind,
        Set<String> codes,
        @Nullable FeelType element,
        Map<String, FeelType> members,
        boolean nullable,
        boolean literal) {

    public enum Kind {
        NUMBER,
        YES_NO,
        CODE,
        TEXT,
        TICKS,
        LIST,
        CONTEXT,
        NULL
    }

    static final FeelType NULL = new FeelType(Kind.NULL, Set.of(), null, Map.of(), true, false);

    public static FeelType number() {
        return number(true);
    }

    static FeelType number(boolean nullable) {
        return new FeelType(Kind.NUMBER, Set.of(), null, Map.of(), nullable, false);
    }

    public static FeelType yesNo() {
        return yesNo(true);
    }

    static FeelType yesNo(boolean nullable) {
        return new FeelType(Kind.YES_NO, Set.of(), null, Map.of(), nullable, false);
    }

    public static FeelType code(Set<String> codes) {
        return new FeelType(Kind.CODE, codes, null, Map.of(), true, false);
    }

    static FeelType literal(String code) {
        return new FeelType(Kind.CODE, Set.of(code), null, Map.of(), false, true);
    }

    public static FeelType ticks(Set<String> codes) {
        return new FeelType(Kind.TICKS, codes, null, Map.of(), true, false);
    }

    public static FeelType text() {
        return new FeelType(Kind.TEXT, Set.of(), null, Map.of(), true, false);
    }

    public static FeelType list(FeelType element) {
        return new FeelType(Kind.LIST, Set.of(), element, Map.of(), false, false);
    }

    public static FeelType context(Map<String, FeelType> members) {
        return new FeelType(Kind.CONTEXT, Set.of(), null, members, false, false);
    }

    /** The same, known to be recorded. */
    public FeelType recorded() {
        return new FeelType(kind, codes, element, members, false, literal);
    }

    FeelType maybe() {
        return new FeelType(kind, codes, element, members, true, literal);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** The type of one element. @throws CatalogueFault where it is no list */
    FeelType each(String what) {
        if (kind != Kind.LIST || element == null) throw new CatalogueFault(what + " needs a list, found " + this);
        return element;
    }

    /** The type of a value that is one or the other. */
    FeelType or(FeelType other) {
        if (is(Kind.NULL)) return other.maybe();
        if (other.is(Kind.NULL)) return maybe();
        if (kind != other.kind) throw new CatalogueFault(this + " mixed with " + other);
        if (!is(Kind.CODE)) return nullable ? this : other;
        var both = new LinkedHashSet<>(codes);
        both.addAll(other.codes);
        return new FeelType(Kind.CODE, both, null, Map.of(), nullable || other.nullable, literal && other.literal);
    }

    /** Whether = can make sense of the two. @throws CatalogueFault where it cannot */
    void mustCompareWith(FeelType other) {
        if (is(Kind.NULL) || other.is(Kind.NULL)) return;
        boolean comparable = kind == other.kind && (is(Kind.NUMBER) || is(Kind.YES_NO) || is(Kind.CODE));
        if (!comparable) throw new CatalogueFault(this + " compared with " + other);
        if (!is(Kind.CODE)) return;
        if (other.literal && !literal) mustHave(other.codes);
        if (literal && !other.literal) other.mustHave(codes);
        if (!literal && !other.literal && !codes.equals(other.codes))
            throw new CatalogueFault("codes of different fields compared");
    }

    private void mustHave(Set<String> wanted) {
        if (!codes.containsAll(wanted)) throw new CatalogueFault(wanted + " is no code of " + new TreeSet<>(codes));
    }

    @Override
    public String toString() {
        var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '/');
        return name + (codes.isEmpty() ? "" : codes.toString()) + (element == null ? "" : " of " + element);
    }
}
