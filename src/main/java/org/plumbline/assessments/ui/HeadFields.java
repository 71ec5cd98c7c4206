package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.AssessmentRefused;
import org.plumbline.assessments.EntryProblem;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.patients.CourseStatus;
import org.plumbline.patients.EpisodeHead;

/** What some rules need of the person besides the tests; each may be left out. */
final class HeadFields extends Composite<Div> {
    private final Select<CourseStatus> status = new Select<>();
    private final TextField height = new TextField(t("assessments.head.height"));
    private final TextField weight = new TextField(t("assessments.head.weight"));
    private final Save save;

    /** Keeps all three, as typed. */
    interface Save {
        /** @throws AssessmentRefused where a number is impossible */
        void save(@Nullable CourseStatus status, String height, String weight);
    }

    HeadFields(EpisodeHead head, Save save) {
        this.save = save;
        status.setLabel(t("assessments.head.status"));
        status.setItems(List.of(CourseStatus.values()));
        status.setItemLabelGenerator(each -> each == null ? "" : t("assessments.head.status." + each.code()));
        status.setEmptySelectionAllowed(true);
        status.setValue(head.status());
        number(height, head.heightCm(), "cm");
        number(weight, head.weightKg(), "kg");
        status.addValueChangeListener(change -> entered(change.isFromClient()));
        getContent().addClassName("headfields");
        var fields = of("div", "", status, height, weight);
        getContent()
                .add(of(
                        "details",
                        "",
                        txt("summary", "", t("assessments.head.title")),
                        txt("p", "s13 ink3", t("assessments.head.why")),
                        fields));
    }

    private void number(TextField field, @Nullable BigDecimal value, String unit) {
        field.setValue(value == null ? "" : Wording.plain(value));
        field.setSuffixComponent(span("", unit));
        field.getElement().setAttribute("inputmode", "decimal");
        field.addValueChangeListener(change -> entered(change.isFromClient()));
    }

    private void entered(boolean byPerson) {
        if (!byPerson) return;
        height.setInvalid(false);
        weight.setInvalid(false);
        try {
            save.save(status.getValue(), height.getValue(), weight.getValue());
        } catch (AssessmentRefused refused) {
            refused.problems().forEach(this::refuse);
        }
    }

    private void refuse(EntryProblem problem) {
        var field = problem.path().equals("height") ? height : weight;
        field.setErrorMessage(t(problem.key(), problem.arguments().toArray()));
        field.setInvalid(true);
    }
}
