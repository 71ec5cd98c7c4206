package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;

/**
 * Boxes and one pad from 0 to 10: a tap fills the chosen box and moves on to the next empty one, the same number again
 * empties it, and the last tap can be taken back. Nothing is required.
 */
final class ScalePad extends Composite<Div> {
    private static final int HIGHEST = 10;

    private final List<ScaleBox> boxes;
    private final Map<ScaleBox, Integer> values = new EnumMap<>(ScaleBox.class);
    private final List<BoxKey> keys = new ArrayList<>();
    private final List<NativeButton> numbers = new ArrayList<>();
    private final Tag question = txt("h3", "", "");
    private final Div pad = div("padn");
    private final Span lowest = span("", "");
    private final Span highest = span("", "");
    private final Tag said = of("span", "");
    private final Button undo = plainBtn(Texts.t("diary.done.undo"), "tertiary");
    private final Tag bar = of("div", "undobar", said.attribute("role", "status"), undo);
    private ScaleBox chosen;
    private @Nullable Before before;

    private record BoxKey(ScaleBox box, NativeButton key, Span value) {}

    /** What the last tap replaced. */
    private record Before(ScaleBox box, @Nullable Integer value) {}

    ScalePad(Map<ScaleBox, Integer> given, ScaleBox... asked) {
        boxes = List.of(asked);
        values.putAll(given);
        chosen = firstEmpty();
        pad.getElement().setAttribute("role", "group");
        for (int number = 0; number <= HIGHEST; number++) pad.add(number(number));
        var row = div("boxes n" + boxes.size());
        boxes.forEach(each -> row.add(box(each)));
        undo.addClickListener(click -> undo());
        bar.setVisible(false);
        getContent().addClassName("scale");
        getContent().add(row, question, pad, div("ends", lowest, highest));
        show();
    }

    @Nullable
    Integer value(ScaleBox box) {
        return values.get(box);
    }

    Map<ScaleBox, Integer> values() {
        return Map.copyOf(values);
    }

    /** “Pain during: 4 · Undo”, for the thumb’s zone at the bottom. */
    Component undoBar() {
        return bar;
    }

    private NativeButton box(ScaleBox box) {
        var value = span("v", "");
        var key = new NativeButton();
        key.setClassName("box");
        key.add(span("", box.label()), value);
        key.addClickListener(click -> choose(box));
        keys.add(new BoxKey(box, key, value));
        return key;
    }

    private NativeButton number(int number) {
        var key = new NativeButton(Integer.toString(number));
        key.setClassName("n" + number);
        key.addClickListener(click -> tap(number));
        numbers.add(key);
        return key;
    }

    private void choose(ScaleBox box) {
        chosen = box;
        show();
    }

    private void tap(int number) {
        before = new Before(chosen, values.get(chosen));
        if (Integer.valueOf(number).equals(values.get(chosen))) values.remove(chosen);
        else values.put(chosen, number);
        say(chosen);
        if (values.containsKey(chosen)) chosen = nextEmpty();
        show();
    }

    private void undo() {
        if (before == null) return;
        chosen = before.box();
        if (before.value() == null) values.remove(chosen);
        else values.put(chosen, before.value());
        before = null;
        bar.setVisible(false);
        show();
        keys.get(boxes.indexOf(chosen)).key().focus();
    }

    private void say(ScaleBox box) {
        var value = values.get(box);
        said.setText(
                value == null
                        ? Texts.t("diary.scale.emptied", box.title())
                        : Texts.t("diary.scale.said", box.title(), value));
        bar.setVisible(true);
    }

    private ScaleBox firstEmpty() {
        return boxes.stream()
                .filter(each -> !values.containsKey(each))
                .findFirst()
                .orElse(boxes.getFirst());
    }

    /** The next empty one after the chosen, else one before it, else it stays. */
    private ScaleBox nextEmpty() {
        int at = boxes.indexOf(chosen);
        for (int i = 1; i < boxes.size(); i++) {
            var next = boxes.get((at + i) % boxes.size());
            if (!values.containsKey(next)) return next;
        }
        return chosen;
    }

    private void show() {
        for (var each : keys) {
            var value = values.get(each.box());
            each.value().setText(value == null ? "–" : value.toString());
            each.key().getElement().setAttribute("aria-pressed", Boolean.toString(each.box() == chosen));
            each.key()
                    .setAriaLabel(
                            value == null
                                    ? Texts.t(
                                            "diary.scale.box.empty", each.box().title())
                                    : Texts.t("diary.scale.said", each.box().title(), value));
        }
        for (int i = 0; i < numbers.size(); i++)
            numbers.get(i)
                    .getElement()
                    .setAttribute(
                            "aria-pressed", Boolean.toString(Integer.valueOf(i).equals(values.get(chosen))));
        question.setText(chosen.question());
        pad.getElement().setAttribute("aria-label", chosen.question());
        lowest.setText(chosen.lowest());
        highest.setText(chosen.highest());
    }
}
