package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.plumbline.assessments.Sheet;

/** The left column: the tests of the sheet, more of them, and what rules need of the person. */
final class SheetTests extends Composite<Aside> {
    private final TestList list;
    private final Span count = span("", "");
    private final Button remove = plainBtn(t("assessments.sheet.remove"), "tertiary", "sm");

    interface Choice {
        void select(int place);

        void add();

        /** Takes the test that is shown off the sheet. */
        void remove();
    }

    SheetTests(ResultWords words, HeadFields head, Choice choice) {
        list = new TestList(words, choice::select);
        var add = SheetKeys.act(btn(t("assessments.sheet.add"), "plus", "tertiary", "sm"), "add");
        add.setSuffixComponent(SheetKeys.printed(t("assessments.keys.add")));
        add.addClickListener(click -> choice.add());
        remove.addClickListener(click -> choice.remove());
        getContent().addClassName("set");
        getContent().getElement().setAttribute("aria-label", t("assessments.sheet.tests"));
        getContent().add(div("hd", new H2(t("assessments.sheet.tests")), count), list, add, remove, head);
    }

    /** @param removable whether nothing is recorded in the test that is shown */
    void show(Sheet sheet, int current, boolean removable) {
        list.show(sheet, current);
        count.setText(t("assessments.sheet.count", sheet.tests().size()));
        remove.setVisible(removable && sheet.tests().size() > 1);
    }
}
