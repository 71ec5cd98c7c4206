package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.plans.ComparisonWords;
import org.plumbline.plans.PlanComparison;
import org.plumbline.plans.PlanView;

/** The middle of the bench: what the plan is against the one in force, what has happened, the rows, what was dropped. */
final class PlanColumn extends Composite<Section> {
    private final Tag title = txt("h2", "", "");
    private final Span state = span("s13 ink3 state", "");
    private final Div notices = div("notice");

    PlanColumn(RowList rows, DroppedRows dropped, Runnable library) {
        var add = btn(t("plans.builder.add"), "plus", "dashed");
        add.addClassName("add");
        add.setSuffixComponent(txt("kbd", "", t("plans.builder.add-key")).attribute("aria-hidden", "true"));
        add.addClickListener(event -> library.run());
        getContent().addClassName("mid");
        getContent()
                .add(
                        div(
                                "row hd",
                                title,
                                state,
                                div(
                                        "end keys s12 ink3",
                                        txt("kbd", "", t("plans.builder.move-key")),
                                        span("", t("plans.builder.move")),
                                        txt("kbd", "", t("plans.builder.edit-key")),
                                        span("", t("plans.builder.edit")))),
                        notices,
                        rows,
                        dropped,
                        add);
    }

    void show(PlanView plan, int exercises, PlanComparison comparison) {
        title.setText(t("plans.builder.plan", plan.latestNo() + 1));
        var count = t("plans.builder.exercises", exercises);
        var against = BenchData.compared(plan);
        state.setText(
                against == null
                        ? count
                        : t("plans.builder.state", count, against.no(), ComparisonWords.summary(comparison)));
    }

    void tell(Component notice) {
        notices.add(notice);
    }

    void clear() {
        notices.removeAll();
    }
}
