package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.ui.Tag;

/** One of a few, or none: the chosen one again lets go. */
final class Chips<T> extends Composite<Tag> {
    private final Map<T, NativeButton> keys = new LinkedHashMap<>();
    private final Tag row;
    private @Nullable T value;
    private Consumer<@Nullable T> changed = chosen -> {};

    /** @param classes of the row, which may lay the keys out its own way */
    Chips(String question, String classes, List<T> choices, Function<T, String> label, @Nullable T given) {
        row = of("div", classes).attribute("role", "group").attribute("aria-label", question);
        if (!question.isEmpty()) getContent().add(txt("h3", "", question));
        getContent().add(row);
        add(choices, label);
        value = given;
        show();
    }

    @Override
    protected Tag initContent() {
        return of("section", "");
    }

    void add(List<T> choices, Function<T, String> label) {
        for (var choice : choices) {
            var key = new NativeButton(label.apply(choice));
            key.setClassName("chip");
            key.addClickListener(click -> choose(choice));
            keys.put(choice, key);
            row.add(key);
        }
        show();
    }

    @Nullable
    T value() {
        return value;
    }

    void onChange(Consumer<@Nullable T> listener) {
        changed = listener;
    }

    void focus(T choice) {
        var key = keys.get(choice);
        if (key != null) key.focus();
    }

    private void choose(T choice) {
        value = choice.equals(value) ? null : choice;
        show();
        changed.accept(value);
    }

    private void show() {
        keys.forEach(
                (choice, key) -> key.getElement().setAttribute("aria-pressed", Boolean.toString(choice.equals(value))));
    }
}
