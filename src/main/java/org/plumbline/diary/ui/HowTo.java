package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.plumbline.exercises.Exercise;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;

/** The cues of an exercise, what often goes wrong, and when to hold back. */
final class HowTo extends Composite<Div> {
    HowTo(Exercise exercise) {
        getContent().setClassName("howto");
        section("diary.exercise.cues", "ol", exercise.cues());
        section("diary.exercise.mistakes", "ul", exercise.mistakes());
        if (exercise.caution() != null)
            getContent()
                    .add(of(
                            "section",
                            "care",
                            icon("info"),
                            div(
                                    "",
                                    txt("h2", "", Texts.t("diary.exercise.caution")),
                                    txt("p", "", exercise.caution()))));
    }

    private void section(String title, String list, List<String> items) {
        if (items.isEmpty()) return;
        Tag listed = of(list, "");
        items.forEach(each -> listed.add(txt("li", "", each)));
        getContent().add(of("section", "", txt("h2", "", Texts.t(title)), listed));
    }
}
