package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.TestDefinition;

/** Times a hold into the field beside it, or counts down: frontend/assess/stopwatch.js. */
final class Stopwatch extends Component {
    private Stopwatch(String name) {
        super(new Element("pl-stopwatch"));
        getElement()
                .setAttribute("name", name)
                .setAttribute("start-label", t("assessments.watch.start"))
                .setAttribute("stop-label", t("assessments.watch.stop"))
                .setAttribute("end-label", t("assessments.watch.end"))
                .setAttribute("key-label", t("assessments.keys.space"));
    }

    /** Upwards into the field. */
    static Stopwatch up(TestDefinition.Timer timer, FieldValues.Numbers numbers, String name) {
        var watch = new Stopwatch(name);
        watch.getElement().setAttribute("decimals", String.valueOf(numbers.decimals()));
        if (timer.seconds() != null)
            watch.getElement().setAttribute("cap", timer.seconds().toString());
        return watch;
    }

    static Stopwatch countdown(int seconds, String name) {
        var watch = new Stopwatch(name);
        watch.getElement().setAttribute("countdown", String.valueOf(seconds));
        return watch;
    }
}
