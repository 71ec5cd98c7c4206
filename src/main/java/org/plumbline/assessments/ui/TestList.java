package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.hidden;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.plumbline.assessments.Sheet;
import org.plumbline.assessments.ui.ResultWords.Progress;
import org.plumbline.kernel.ui.Tag;

/** The tests of a sheet, each with its state and what came out. */
final class TestList extends Composite<Div> {
    private static final int KEYS = 9;

    private final ResultWords words;
    private final IntConsumer choose;

    TestList(ResultWords words, IntConsumer choose) {
        this.words = words;
        this.choose = choose;
        getContent().addClassName("tests");
    }

    void show(Sheet sheet, int current) {
        getContent().removeAll();
        var list = of("ol", "");
        for (int place = 0; place < sheet.tests().size(); place++) list.add(of("li", "", item(sheet, place, current)));
        getContent().add(list);
    }

    private Component item(Sheet sheet, int place, int current) {
        var chosen = sheet.tests().get(place);
        var fields = sheet.result(chosen.test()).fields();
        var progress = words.progress(chosen, fields);
        var item = new NativeButton();
        item.setClassName(place == current ? "tst on" : "tst");
        item.add(
                mark(progress, place == current),
                span("n", words.name(chosen)),
                span("r", words.result(chosen, fields)));
        if (place < KEYS) {
            item.add(SheetKeys.printed(t("assessments.keys.test", place + 1)));
            item.getElement().setAttribute("aria-keyshortcuts", "Alt+" + (place + 1));
        }
        if (place == current) item.getElement().setAttribute("aria-current", "step");
        item.addClickListener(click -> choose.accept(place));
        return item;
    }

    /** Shape tells the state without colour. */
    private static Tag mark(Progress progress, boolean current) {
        var state = progress.name().toLowerCase(Locale.ROOT);
        var mark = of("span", "mk " + state + (current && progress == Progress.OPEN ? " here" : ""));
        switch (progress) {
            case DONE -> mark.add(icon("check"));
            case STOPPED, NOT_DONE -> mark.add(icon("minus"));
            case PARTLY, OPEN -> {}
        }
        mark.add(hidden(t("assessments.progress." + state)));
        return mark;
    }
}
