package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.plans.PlanComparison;
import org.plumbline.plans.PlanDraft;

/** What stood in the plan before and does not any more; each can be put back. */
final class DroppedRows extends Composite<Div> {
    private final ExerciseLibrary library;
    private final Consumer<PlanDraft.Row> putBack;

    DroppedRows(ExerciseLibrary library, Consumer<PlanDraft.Row> putBack) {
        this.library = library;
        this.putBack = putBack;
        getContent().addClassName("dropped");
    }

    /** @param no of the plan that they stood in */
    void show(PlanComparison comparison, int no) {
        getContent().removeAll();
        var dropped = comparison.dropped();
        if (dropped.isEmpty()) return;
        getContent()
                .add(
                        txt("h3", "", t("plans.dropped", no)),
                        of("ul", "", dropped.stream().map(this::item).toArray(Component[]::new)));
    }

    private Component item(PlanDraft.Row row) {
        var name = library.get(row.exercise()).name();
        var back = btn(t("plans.dropped.back"), "undo", "tertiary", "sm");
        back.setAriaLabel(t("plans.dropped.back-what", name));
        back.addClickListener(event -> putBack.accept(row));
        return of("li", "row", div("grow", txt("b", "", name), txt("p", "d", PlanWords.dose(row))), back);
    }
}
