package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Objects;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.Sheet;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.FieldDefinition;
import org.plumbline.assessments.internal.catalogue.FieldPath;
import org.plumbline.assessments.internal.catalogue.TestDefinition;

/** Everything that was recorded on a sheet, field by field: what the line of a test leaves out. Made when it is asked for. */
final class FullRecord extends Composite<Div> {
    private final Sheet sheet;
    private final ResultWords words;
    private final Div fields = new Div();
    private final Button toggle;

    FullRecord(Sheet sheet, ResultWords words, String title) {
        this.sheet = sheet;
        this.words = words;
        toggle = plainBtn(t("assessments.card.all"), "tertiary", "sm");
        toggle.setAriaLabel(t("assessments.card.allNamed", title));
        toggle.addClickListener(click -> show(!fields.isVisible()));
        fields.addClassName("all");
        getContent().addClassName("full");
        getContent().add(fields);
        show(false);
    }

    /** Stands among the other buttons of the sheet. */
    Button toggle() {
        return toggle;
    }

    private void show(boolean shown) {
        if (shown && fields.getComponentCount() == 0)
            sheet.recorded().forEach(test -> fields.add(test(words.test(test))));
        fields.setVisible(shown);
        setVisible(shown);
        toggle.setText(t(shown ? "assessments.card.allLess" : "assessments.card.all"));
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(shown));
    }

    private Component test(TestDefinition test) {
        var recorded = sheet.result(test.id()).fields();
        var list = of("dl", "");
        for (var path : FormPlan.of(test, ChosenTest.whole(test.id())).paths())
            if (recorded.containsKey(path.toString())) list.add(line(test, path, recorded));
        return of("section", "", txt("h3", "", test.shortName()), list);
    }

    private Component line(TestDefinition test, FieldPath path, Map<String, Object> recorded) {
        var field = Objects.requireNonNull(test.form().fields().get(path.key()));
        var value = Objects.requireNonNull(recorded.get(path.toString()));
        return of("div", "", txt("dt", "", label(field, path)), txt("dd", "", words.value(field, value)));
    }

    private static String label(FieldDefinition field, FieldPath path) {
        var item = path.item() == null ? null : field.items().get(path.item());
        var label = item == null ? field.label() : t("assessments.form.cell", item, Wording.inSentence(field.label()));
        return Wording.sided(label, path.side());
    }
}
