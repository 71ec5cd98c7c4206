package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.plumbline.assessments.LiveSheet;
import org.plumbline.assessments.internal.Wording;

/** What is computed from what was recorded in this test. */
final class Computed extends Composite<Div> {
    private final Div values = div("derived");
    private final boolean part;

    /** @param part whether only a part of a battery is asked: then its sums say nothing yet */
    Computed(boolean part) {
        this.part = part;
        getContent().addClassName("computed");
        getContent().add(values);
    }

    void show(LiveSheet live) {
        values.removeAll();
        var shown =
                live.derived().stream().filter(value -> !part && !value.no()).toList(); // a no is the usual
        if (!shown.isEmpty()) values.add(txt("h3", "", t("assessments.form.derived")), list(shown));
    }

    private static Component list(List<LiveSheet.Derived> values) {
        var list = of("dl", "");
        for (var value : values)
            list.add(div("", txt("dt", "", Wording.sided(value.label(), value.side())), txt("dd", "", value.value())));
        return list;
    }
}
