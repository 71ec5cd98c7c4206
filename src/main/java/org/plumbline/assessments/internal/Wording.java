package org.plumbline.assessments.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.MeasureDefinition;
import org.plumbline.assessments.internal.catalogue.Rule;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.assessments.internal.rules.Grounds;
import org.plumbline.assessments.internal.rules.Mark;
import org.plumbline.assessments.internal.rules.Reading;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.Side;
import org.springframework.stereotype.Component;

/** Says values, results and reasons in words: sentences by translation key, labels from the catalogue. */
@Component
public class Wording {
    private static final Pattern TAG = Pattern.compile("\\s*\\[[^\\]]*\\]");

    private final ClinicalCatalogue catalogue;

    Wording(ClinicalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    // ---- values

    /** A recorded value: “31°”, “Form lost”, “Extension, rotation”. */
    public String value(FieldDefinition field, Object value) {
        return switch (field.values()) {
            case FieldValues.Numbers numbers -> number(numbers, value);
            case FieldValues.Choice choice -> choice.labels().getOrDefault(value.toString(), value.toString());
            case FieldValues.Ticks ticks -> ticks(ticks, (Collection<?>) value);
            case FieldValues.YesNo _ -> Texts.t(Boolean.TRUE.equals(value) ? "assessments.yes" : "assessments.no");
            case FieldValues.FreeText _ -> value.toString();
        };
    }

    private static String number(FieldValues.Numbers numbers, Object value) {
        var number = new BigDecimal(value.toString()).setScale(numbers.decimals(), RoundingMode.HALF_UP);
        boolean labelled = number.stripTrailingZeros().scale() <= 0;
        var label = labelled ? numbers.labels().get(number.intValue()) : null;
        return label == null ? amount(number, numbers.unit()) : Texts.t("assessments.scale", plain(number), label);
    }

    private static String ticks(FieldValues.Ticks ticks, Collection<?> codes) {
        if (codes.isEmpty()) return Texts.t("assessments.none");
        return codes.stream()
                .map(code -> ticks.labels().getOrDefault(code.toString(), code.toString()))
                .collect(Collectors.joining(Texts.t("assessments.list")));
    }

    /** A number with its unit, as it is read: 31°, 6.5 cm, −3°. */
    public static String amount(BigDecimal number, String unit) {
        return Texts.t(unitKey(unit), plain(number));
    }

    public static String unitKey(String unit) {
        return "assessments.unit." + (unit.equals("%") ? "percent" : unit.replaceAll("[^A-Za-z0-9]+", ""));
    }

    /** The unit alone, to stand behind a field; empty where the number speaks for itself. */
    public static String unit(String unit) {
        return Texts.t(unitKey(unit), "").strip();
    }

    /** Without trailing zeros, with a true minus. */
    public static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped)
                .toPlainString()
                .replace('-', '\u2212');
    }

    /** With its sign: +5, −3. */
    public static String signed(BigDecimal change) {
        return change.signum() > 0 ? "+" + plain(change) : plain(change);
    }

    public static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(Texts.t("assessments.day"), Locale.UK)
                .format(day);
    }

    /** Content without the sources in brackets, which the screens show apart. */
    public static String untagged(String text) {
        return TAG.matcher(text).replaceAll("").strip();
    }

    /** The sheet’s words as a sentence of its own. */
    public String sentence(String text) {
        return capitalised(untagged(text));
    }

    public static String sided(String label, @Nullable Side side) {
        return side == null ? label : Texts.t("assessments.sided." + side.code(), label);
    }

    // ---- reasons

    /** What the rule saw: “Hip turns in too little, or less than the other. Internal rotation left: 31°, under 35° (16 Nov)”. */
    public String reason(Rule rule, Grounds grounds, @Nullable Side side, LocalDate day) {
        boolean sideIsSaid =
                grounds.readings().stream().anyMatch(reading -> reading.side() != null && isSaid(reading, grounds));
        var title = sideIsSaid ? rule.title() : sided(rule.title(), side);
        var said = clauses(rule, grounds);
        return said.isEmpty()
                ? Texts.t("assessments.reason.title", title, day(day))
                : Texts.t("assessments.reason", title, said, day(day));
    }

    private String clauses(Rule rule, Grounds grounds) {
        var byForm = new LinkedHashMap<String, List<String>>();
        for (var reading : grounds.readings())
            if (isSaid(reading, grounds))
                byForm.computeIfAbsent(reading.form(), form -> new ArrayList<>())
                        .add(clause(rule, reading));
        var clauses = new ArrayList<String>();
        byForm.forEach((form, said) -> clauses.add(ofForm(form, said, byForm.size() > 1)));
        for (var mark : grounds.marks()) clauses.add(clause(mark));
        return capitalised(String.join(Texts.t("assessments.reason.and"), clauses));
    }

    /** A yes that stands alone says what the title of the rule says, and one with its measurement says it twice. */
    private boolean isSaid(Reading reading, Grounds grounds) {
        if (!(reading.value() instanceof Boolean))
            return grounds.readings().stream().noneMatch(other -> isSameMeasurement(reading, other));
        boolean measured = grounds.readings().stream()
                .anyMatch(other -> other.form().equals(reading.form()) && other.mark() != null);
        long truths = grounds.readings().stream()
                .filter(each -> each.value() instanceof Boolean)
                .count();
        return truths > 1 && !measured;
    }

    /** One measurement may stand in two tests: it is told of the one that owns it. */
    private boolean isSameMeasurement(Reading reading, Reading owner) {
        var field = field(reading);
        return field != null
                && (owner.form() + "." + owner.key()).equals(field.sameAs())
                && owner.value().equals(reading.value());
    }

    /** The test is named where values come from several. */
    private String ofForm(String form, List<String> said, boolean named) {
        var together = String.join(Texts.t("assessments.list"), said);
        return named
                ? catalogue
                        .findTest(form)
                        .map(TestDefinition::shortName)
                        .or(() -> Optional.ofNullable(catalogue.measures().get(form))
                                .map(MeasureDefinition::name))
                        .map(name -> Texts.t("assessments.reason.form", name, together))
                        .orElse(together)
                : together;
    }

    private String clause(Rule rule, Reading reading) {
        var field = field(reading);
        if (field == null) return reading.value().toString();
        var label = inSentence(sidedInSentence(label(rule, reading, field), reading.side()));
        if (reading.value() instanceof Boolean) return label;
        var value = value(field, reading.value());
        var mark = reading.mark();
        return mark == null
                ? Texts.t("assessments.reason.value", label, inSentence(value))
                : Texts.t("assessments.reason.marked", label, value, against(mark));
    }

    private @Nullable FieldDefinition field(Reading reading) {
        var form = catalogue.vocabulary().forms().get(reading.form());
        return form == null
                ? catalogue.vocabulary().context().get(contextPath(reading))
                : form.fields().get(reading.key());
    }

    private static String contextPath(Reading reading) {
        return reading.form() + "." + reading.key();
    }

    private static String label(Rule rule, Reading reading, FieldDefinition field) {
        var ofContext = "assessments.context." + contextPath(reading);
        if (Texts.has(ofContext)) return Texts.t(ofContext);
        var item = reading.item() == null ? null : field.items().get(reading.item());
        return item == null || rule.title().contains(item)
                ? field.label()
                : Texts.t("assessments.reason.item", item, inSentence(field.label()));
    }

    private static String sidedInSentence(String label, @Nullable Side side) {
        return side == null ? label : Texts.t("assessments.reason." + side.code(), label);
    }

    /** “under 35°” */
    private String against(Mark mark) {
        return Texts.t(
                "assessments.reason." + mark.operator().name().toLowerCase(Locale.ROOT),
                amount(mark.number(), catalogue.limit(mark.limit()).unit()));
    }

    private String clause(Mark mark) {
        var label = catalogue.limit(mark.limit()).label();
        return Texts.t(
                "assessments.reason.apart",
                label == null ? Texts.t("assessments.reason.change") : inSentence(label),
                against(mark));
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** For the middle of a sentence; names and abbreviations keep their capitals. */
    public static String inSentence(String text) {
        boolean word =
                text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }
}
