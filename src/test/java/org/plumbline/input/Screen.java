package org.plumbline.input;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.provider.HasListDataView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody sees and does on the page of a browserless test. */
final class Screen {
    private final SpringBrowserlessTest test;

    Screen(SpringBrowserlessTest test) {
        this.test = test;
    }

    void show(String path, String... presses) {
        UI.getCurrent().navigate(path);
        for (var each : presses) press(each);
    }

    /** Whoever was here leaves, before somebody else comes. */
    void leave() {
        test.$(Dialog.class).all().forEach(Dialog::close);
        UI.getCurrent().navigate("join/none");
    }

    void press(String text) {
        var buttons = test.$(NativeButton.class, front()).withText(text).all();
        if (buttons.isEmpty())
            test.test(test.$(Button.class, front()).withText(text).all().getFirst())
                    .click();
        else test.test(buttons.getFirst()).click();
    }

    void pressFirst(String className) {
        test.test(test.$(NativeButton.class).withClassName(className).all().getFirst())
                .click();
    }

    List<AbstractField<?, ?>> fields(Form form) {
        return fields().stream().filter(each -> isWithin(each, form.within())).toList();
    }

    /** Puts into the fields what the form needs to be accepted. */
    void makeSound(Form form) {
        form.sound()
                .forEach((caption, value) -> fields().stream()
                        .filter(each -> caption.equals(Given.caption(each))
                                || caption.equals("note") && each.hasClassName("words"))
                        .findFirst()
                        .ifPresent(each -> Given.set(each, value(each, value))));
    }

    /** Of a list the entry that bears the name. */
    private static Object value(AbstractField<?, ?> field, Object value) {
        if (!(value instanceof String name) || field instanceof TextFieldBase) return value;
        return ((HasListDataView<?, ?>) field)
                .getListDataView()
                .getItems()
                .filter(each -> each.toString().contains(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private List<AbstractField<?, ?>> fields() {
        var found = new ArrayList<AbstractField<?, ?>>();
        List<AbstractField> shown = test.$(AbstractField.class, front()).all();
        shown.stream().filter(each -> !((HasValue<?, ?>) each).isReadOnly()).forEach(found::add);
        return found;
    }

    private static boolean isWithin(Component field, String className) {
        return className.isEmpty()
                || Stream.iterate(Optional.of(field), Optional::isPresent, each -> each.flatMap(Component::getParent))
                        .flatMap(Optional::stream)
                        .anyMatch(each -> each.getElement().getClassList().contains(className));
    }

    /** The dialog that is open, else the view. */
    private Component front() {
        var open = test.$(Dialog.class).all();
        return open.isEmpty() ? (Component) test.getCurrentView() : open.getLast();
    }
}
