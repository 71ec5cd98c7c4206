package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.hidden;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.Sheet;
import org.plumbline.assessments.ui.ResultWords.Progress;
import org.plumbline.kernel.ui.Tag;

/**
 * The tests of a sheet, each with its state and what came out. Items change in place: a click on one that was just replaced
 * would be lost.
 */
final class TestList extends Composite<Div> {
    private static final int KEYS = 9;

    private final ResultWords words;
    private final IntConsumer choose;
    private final List<Item> items = new ArrayList<>();
    private List<ChosenTest> shown = List.of();

    TestList(ResultWords words, IntConsumer choose) {
        this.words = words;
        this.choose = choose;
        getContent().addClassName("tests");
    }

    void show(Sheet sheet, int current) {
        if (!sheet.tests().equals(shown)) rebuild(sheet.tests());
        for (int place = 0; place < items.size(); place++) {
            var chosen = sheet.tests().get(place);
            var result = sheet.result(chosen.test());
            items.get(place).show(words.progress(chosen, result), words.result(chosen, result), place == current);
        }
    }

    private void rebuild(List<ChosenTest> tests) {
        var list = of("ol", "");
        shown = tests;
        items.clear();
        for (int place = 0; place < tests.size(); place++) {
            var item = new Item(words.name(tests.get(place)), place);
            items.add(item);
            list.add(of("li", "", item.button));
        }
        getContent().removeAll();
        getContent().add(list);
    }

    private final class Item {
        private final NativeButton button = new NativeButton();
        private final Tag mark = of("span", "mk");
        private final Span result = span("r", "");
        private String state = "";

        Item(String name, int place) {
            button.add(mark, span("n", name), result);
            button.addClickListener(click -> choose.accept(place));
            if (place >= KEYS) return;
            button.add(SheetKeys.printed(t("assessments.keys.test", place + 1)));
            button.getElement().setAttribute("aria-keyshortcuts", "Alt+" + (place + 1));
        }

        void show(Progress progress, String words, boolean current) {
            button.setClassName(current ? "tst on" : "tst");
            if (current) button.getElement().setAttribute("aria-current", "step");
            else button.getElement().removeAttribute("aria-current");
            result.setText(words);
            mark(progress, current);
        }

        /** Shape tells the state without colour. */
        private void mark(Progress progress, boolean current) {
            var name = progress.name().toLowerCase(Locale.ROOT);
            mark.setClassName("mk " + name + (current && progress == Progress.OPEN ? " here" : ""));
            if (state.equals(name)) return;
            state = name;
            mark.removeAll();
            switch (progress) {
                case DONE -> mark.add(icon("check"));
                case STOPPED, NOT_DONE -> mark.add(icon("minus"));
                case PARTLY, OPEN -> {}
            }
            mark.add(hidden(t("assessments.progress." + name)));
        }
    }
}
