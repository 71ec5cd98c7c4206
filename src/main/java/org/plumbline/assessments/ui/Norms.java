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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.assessments.internal.catalogue.TestDefinition.Reference;

/** What others measured: never without its population and source, and it says where the patient is not of that age. */
final class Norms extends Composite<Div> {
    private static final int AT_ONCE = 3;

    private final ClinicalCatalogue catalogue;
    private final TestDefinition test;
    private final Person person;

    /** @param sex code of the catalogue, where it is known */
    record Person(int age, @Nullable String sex) {}

    /** @param shown fields that the form asks; the norms of others are left out */
    Norms(ClinicalCatalogue catalogue, TestDefinition test, Set<String> shown, Person person) {
        this.catalogue = catalogue;
        this.test = test;
        this.person = person;
        var fitting = test.references().stream()
                .filter(reference -> isShown(reference, shown))
                .filter(reference -> reference.sex() == null
                        || person.sex() == null
                        || reference.sex().equals(person.sex()))
                .sorted(Comparator.comparing(
                                (Reference reference) -> reference.statistic().equals("cutoff"))
                        .thenComparing(reference -> !isOfAge(reference)))
                .toList();
        getContent().addClassName("norms");
        getContent().setVisible(!fitting.isEmpty() || !errors(shown).isEmpty());
        getContent()
                .add(
                        txt("h3", "ttl", t("assessments.norms.title")),
                        list(fitting.stream().limit(AT_ONCE).toList()));
        if (fitting.size() > AT_ONCE) getContent().add(rest(fitting.subList(AT_ONCE, fitting.size())));
        errors(shown).forEach(error -> getContent().add(txt("p", "err", error)));
    }

    private boolean isShown(Reference reference, Set<String> shown) {
        var field = test.form().fields().get(reference.field());
        return shown.contains(reference.field()) || (field != null && field.derived());
    }

    private Component list(List<Reference> references) {
        return of("ul", "", references.stream().map(this::item).toArray(Component[]::new));
    }

    private Component rest(List<Reference> references) {
        return of("details", "", txt("summary", "", t("assessments.norms.more", references.size())), list(references));
    }

    private Component item(Reference reference) {
        var field = Objects.requireNonNull(test.form().fields().get(reference.field()));
        return of(
                "li",
                "",
                div("v", span("", field.label()), txt("b", "", value(reference, field))),
                txt("p", "", population(reference)),
                txt("p", "src", source(reference)));
    }

    private String value(Reference reference, FieldDefinition field) {
        var limit = reference.limit() == null ? null : catalogue.limit(reference.limit());
        if (limit != null) {
            var number = limit.valueFor(person.sex(), BigDecimal.valueOf(person.age()));
            var words = number == null ? t("assessments.norms.notForAll") : Wording.amount(number, limit.unit());
            return t("assessments.norms.cutoff", operator(reference), words);
        }
        var unit = reference.unit().equals("1")
                        && field.values()
                                instanceof org.plumbline.assessments.internal.catalogue.FieldValues.Numbers numbers
                ? numbers.unit()
                : reference.unit();
        var values = reference.values();
        var said = values.size() == 1
                ? Wording.amount(values.getFirst(), unit)
                : t(
                        "assessments.norms.range",
                        Wording.plain(values.getFirst()),
                        Wording.amount(values.getLast(), unit));
        if (reference.deviation() != null)
            said = t("assessments.norms.deviation", said, Wording.plain(reference.deviation()));
        if (reference.statistic().equals("cutoff")) return t("assessments.norms.cutoff", operator(reference), said);
        return t("assessments.norms." + reference.statistic(), said);
    }

    private static String operator(Reference reference) {
        return switch (String.valueOf(reference.operator())) {
            case "<" -> t("assessments.norms.under");
            case "<=" -> t("assessments.norms.atMost");
            case ">=" -> t("assessments.norms.atLeast");
            default -> t("assessments.norms.over");
        };
    }

    private String population(Reference reference) {
        var said = new ArrayList<String>();
        said.add(reference.population() == null ? t("assessments.norms.noPopulation") : reference.population());
        if (reference.sex() != null) said.add(t("assessments.norms.sex." + reference.sex()));
        if (reference.n() != null) said.add(t("assessments.norms.n", reference.n()));
        if (reference.countedOf() != null) said.add(reference.countedOf());
        var ages = reference.ages();
        if (ages != null) said.add(t("assessments.norms.ages", Wording.plain(ages.from()), Wording.plain(ages.to())));
        if (reference.meanAge() != null) said.add(t("assessments.norms.meanAge", Wording.plain(reference.meanAge())));
        if (!isOfAge(reference)) said.add(t("assessments.norms.otherAge"));
        return said.stream().collect(Collectors.joining(t("assessments.list")));
    }

    private boolean isOfAge(Reference reference) {
        var ages = reference.ages();
        return ages == null || ages.holds(BigDecimal.valueOf(person.age()));
    }

    /** The short name of the tag with what it stands for. */
    private String source(Reference reference) {
        var limit = reference.limit() == null ? null : catalogue.limit(reference.limit());
        var source = limit == null ? reference.source() : limit.source();
        var grade =
                SourceGrade.of(limit == null ? reference.tag() : limit.tag()).words();
        if (source == null) return grade.isEmpty() ? t("assessments.norms.noSource") : grade;
        var said = t("assessments.norms.source", sourceName(source));
        return grade.isEmpty() ? said : t("assessments.norms.graded", said, grade);
    }

    private List<String> errors(Set<String> shown) {
        return test.mdc().stream()
                .filter(error -> error.limit().value() != null)
                .filter(error ->
                        shown.contains(error.appliesTo()) || error.appliesTo().startsWith("all "))
                .map(this::error)
                .toList();
    }

    /** From where on a change is none of the measurement, of whom that is known, and from where. */
    private String error(TestDefinition.MeasurementError error) {
        var limit = error.limit();
        var kind = t("assessments.norms.kind." + error.kind());
        var population = error.population();
        var told = t(
                "assessments.norms.error",
                Wording.amount(Objects.requireNonNull(limit.value()), limit.unit()),
                population == null ? kind : t("assessments.norms.errorOf", kind, population));
        return error.kind().equals("cc")
                ? told
                : told + " " + t("assessments.norms.source", sourceName(limit.source()));
    }

    private String sourceName(String source) {
        return catalogue.sources().getOrDefault(source, source);
    }
}
