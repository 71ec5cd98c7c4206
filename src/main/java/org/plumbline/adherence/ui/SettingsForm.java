package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.LimitEffects.Effects;
import org.plumbline.adherence.Settings;
import org.plumbline.adherence.Thresholds;

/**
 * The clinic’s facts and its limits. From the first attempt to save on, the fields are judged again as they change. Nothing
 * typed is cut or cleared.
 */
final class SettingsForm extends Composite<Div> {
    private static final Map<String, List<Limit>> GROUPS = groups();
    private static final String COUNT = "pl-count";

    private final ClinicFields clinic;
    private final Map<Limit, LimitRow> rows = new EnumMap<>(Limit.class);
    private final Function<Thresholds, Effects> effects;
    private Settings opened;
    private @Nullable Effects now;

    SettingsForm(Settings opened, Function<Thresholds, Effects> effects) {
        this.opened = opened;
        this.effects = effects;
        clinic = new ClinicFields(opened.clinic());
        getContent().addClassName("pg");
        getContent().add(section("clinic", clinic));
        GROUPS.forEach((group, limits) -> getContent().add(section(group, list(limits))));
        getElement().addEventListener(COUNT, shown -> count());
        countOnceShown();
    }

    /** The page first: judging thousands takes seconds. */
    private void countOnceShown() {
        now = null;
        rows.values().forEach(LimitRow::counting);
        getElement().executeJs("this.dispatchEvent(new CustomEvent($0))", COUNT);
    }

    void count() {
        now = effects.apply(opened.limits());
        effectsChanged();
    }

    private static Map<String, List<Limit>> groups() {
        var groups = new java.util.LinkedHashMap<String, List<Limit>>();
        groups.put("bands", List.of(Limit.ON, Limit.PARTLY));
        groups.put(
                "same-day",
                List.of(
                        Limit.PAIN_HIGH,
                        Limit.PAIN_RISE,
                        Limit.EFFORT_HIGH,
                        Limit.RED_DURING,
                        Limit.RED_OVER_USUAL,
                        Limit.RED_SESSIONS,
                        Limit.SAME_SKIPS));
        groups.put(
                "review",
                List.of(
                        Limit.SILENT_DUE_DAYS,
                        Limit.LOW_BELOW,
                        Limit.DROP_POINTS,
                        Limit.PLAN_ENDS_DAYS,
                        Limit.RETEST_WEEKS));
        return groups;
    }

    private static Section section(String key, Component body) {
        var section = new Section(
                new H2(t("adherence.settings.group." + key)),
                txt("p", "ink3 s13", t("adherence.settings.group." + key + ".why")),
                body);
        section.addClassNames("card", key.equals("clinic") ? "facts" : "limits");
        return section;
    }

    private Component list(List<Limit> limits) {
        var list = of("ul", "");
        for (var limit : limits) {
            var row = new LimitRow(limit, opened.limits().of(limit), this::effectsChanged);
            rows.put(limit, row);
            list.add(row);
        }
        return list;
    }

    boolean changed() {
        return clinic.changed(opened.clinic())
                || rows.entrySet().stream()
                        .anyMatch(entry ->
                                entry.getValue().differsFrom(opened.limits().of(entry.getKey())));
    }

    /** What was typed, unless something is wrong with it; then each field says what, and the first has the focus. */
    Optional<Settings> draft() {
        var facts = clinic.draft();
        var limits = limits(facts.isPresent());
        return facts.isEmpty() || limits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Settings(facts.get(), limits.get(), opened.version()));
    }

    /** It is stored now. */
    void stored(Settings settings) {
        opened = settings;
        clinic.show(settings.clinic());
        rows.forEach((limit, row) -> row.show(settings.limits().of(limit)));
        countOnceShown();
    }

    /** Another manager saved meanwhile: what I left alone takes theirs, what I changed stands. */
    void merge(Settings theirs) {
        clinic.merge(opened.clinic(), theirs.clinic());
        rows.forEach((limit, row) -> {
            if (!row.differsFrom(opened.limits().of(limit)))
                row.show(theirs.limits().of(limit));
        });
        opened = theirs;
        limits(false);
        countOnceShown();
    }

    private void effectsChanged() {
        var before = now;
        var typed = limits(false);
        if (before == null) return;
        var would = typed.filter(limits -> !limits.equals(opened.limits()))
                .map(effects)
                .orElse(before);
        rows.values().forEach(row -> row.effect(before, would));
    }

    /** Nothing where a field is wrong, which then says so. */
    private Optional<Thresholds> limits(boolean focus) {
        boolean sound = true;
        for (var row : rows.values()) sound &= row.judge(focus && sound);
        if (!sound || !bandsApart(focus)) return Optional.empty();
        var numbers = new EnumMap<Limit, Integer>(Limit.class);
        rows.forEach((limit, row) -> numbers.put(limit, row.value()));
        return Optional.of(new Thresholds(numbers));
    }

    private boolean bandsApart(boolean focus) {
        var on = row(Limit.ON);
        var partly = row(Limit.PARTLY);
        if (partly.value() < on.value()) return true;
        partly.refuse(t("adherence.settings.bands.overlap", on.value()), focus);
        return false;
    }

    private LimitRow row(Limit limit) {
        return java.util.Objects.requireNonNull(rows.get(limit));
    }
}
