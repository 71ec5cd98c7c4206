package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.plainBtn;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;

/** Adds tests to a sheet. */
final class TestPicker extends Dialog {
    private final TestChoice choice;
    private final Button add = plainBtn(t("assessments.picker.add"), "primary");
    private final Consumer<List<ChosenTest>> chosen;

    TestPicker(ClinicalCatalogue catalogue, Set<String> held, Consumer<List<ChosenTest>> chosen) {
        this.chosen = chosen;
        choice = new TestChoice(catalogue, held, this::count);
        var cancel = plainBtn(t("assessments.picker.cancel"));
        cancel.addClickListener(click -> close());
        add.addClickListener(click -> add());
        addClassName("assess-picker");
        setHeaderTitle(t("assessments.picker.title"));
        add(choice);
        getFooter().add(cancel, add);
        count(0);
    }

    private void count(int tests) {
        add.setEnabled(tests > 0);
        add.setText(tests == 0 ? t("assessments.picker.add") : t("assessments.picker.addMany", tests));
    }

    private void add() {
        close();
        chosen.accept(choice.chosen());
    }
}
