package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import org.plumbline.kernel.ui.Texts;

/** The warning signs once more where the day ends, in words. */
final class WarningLink extends Composite<Anchor> {
    WarningLink() {
        getContent().setHref("warning-signs");
        getContent().addClassNames("link", "urgent");
        getContent()
                .add(
                        icon("warn"),
                        of(
                                "span",
                                "",
                                span("", Texts.t("diary.today.warning") + " "),
                                txt("b", "", Texts.t("diary.today.warning.check"))));
    }
}
