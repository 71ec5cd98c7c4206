package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.Load;
import org.plumbline.kernel.values.Tempo;

/** Tempo and load, where they matter. */
final class EffortFields extends Composite<Div> {
    private final ParsedField<Tempo> tempo = new ParsedField<>(
            t("plans.editor.tempo"), t("plans.editor.tempo-takes", Tempo.MOST_SECONDS), false, Typed::tempo);
    private final Select<Loaded> load = new Select<>();
    private final ParsedField<Load> weight = new ParsedField<>(
            t("plans.editor.weight"),
            t("plans.editor.weight-takes", Load.Weight.LEAST, Load.Weight.MOST),
            true,
            Typed::kilograms);

    /** With what. */
    enum Loaded {
        NOTHING,
        WEIGHT,
        LIGHT,
        MEDIUM,
        STRONG,
        EXTRA_STRONG
    }

    EffortFields(Dose dose, Runnable changed) {
        tempo.setPlaceholder(t("plans.editor.tempo-example"));
        tempo.setSuffixComponent(new com.vaadin.flow.component.html.Span(t("plans.editor.seconds-unit")));
        tempo.setVisible(dose.kind() == Dose.Kind.REPS || dose.kind() == Dose.Kind.HOLD);
        if (dose.tempo() instanceof Tempo(int out, int back)) tempo.setValue(out + "-" + back);
        load.setLabel(t("plans.editor.load"));
        load.addClassName("load");
        load.setItems(Loaded.values());
        load.setItemLabelGenerator(each -> t("plans.editor.load." + each.name()));
        load.setValue(loaded(dose.load()));
        weight.setSuffixComponent(new com.vaadin.flow.component.html.Span(t("plans.editor.kilograms-unit")));
        if (dose.load() instanceof Load.Weight(BigDecimal kilograms)) weight.setValue(kilograms.toPlainString());
        weight.setVisible(load.getValue() == Loaded.WEIGHT);
        getContent().addClassName("effort");
        getContent().add(tempo, load, weight);
        tempo.addValueChangeListener(event -> changed.run());
        weight.addValueChangeListener(event -> changed.run());
        load.addValueChangeListener(event -> {
            weight.setVisible(event.getValue() == Loaded.WEIGHT);
            if (weight.isVisible() && weight.isEmpty()) weight.focus();
            changed.run();
        });
    }

    private static Loaded loaded(@Nullable Load load) {
        return switch (load) {
            case null -> Loaded.NOTHING;
            case Load.Weight any -> Loaded.WEIGHT;
            case Load.Band(Load.Band.Strength strength) -> Loaded.valueOf(strength.name());
        };
    }

    /** Whether there is anything to see. */
    static boolean isOf(Dose dose) {
        return dose.tempo() != null || dose.load() != null;
    }

    List<Entry> entries() {
        return List.of(tempo, weight);
    }

    Dose of(Dose dose) {
        return dose.withTempo(tempo.read().orElse(null)).withLoad(load());
    }

    private @Nullable Load load() {
        return switch (load.getValue()) {
            case NOTHING -> null;
            case WEIGHT -> weight.read().orElse(null);
            case LIGHT, MEDIUM, STRONG, EXTRA_STRONG ->
                Load.band(Load.Band.Strength.valueOf(load.getValue().name()));
        };
    }
}
