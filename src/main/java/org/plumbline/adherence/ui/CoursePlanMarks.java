package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.adherence.AdherenceService;
import org.plumbline.adherence.ExerciseWeek;
import org.plumbline.patients.PatientPage;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PlanRowMarks;

/** The last seven days of each exercise beside it. */
@org.springframework.stereotype.Component
class CoursePlanMarks implements PlanRowMarks {
    private final AdherenceService service;

    CoursePlanMarks(AdherenceService service) {
        this.service = service;
    }

    @Override
    public Function<LineageId, Optional<Component>> of(PatientPage page) {
        var weeks = service.exercises(page.patient());
        return lineage -> Optional.ofNullable(weeks.get(lineage)).map(CoursePlanMarks::mark);
    }

    @Override
    public String heading() {
        return t("adherence.exercise.heading");
    }

    private static Component mark(ExerciseWeek week) {
        var share = week.share();
        var glyph = el("pl-band", CaseloadWords.glyph(week.band())).labelled(CaseloadWords.band(week.band()));
        var mark = div("mark");
        if (share.hasData()) mark.add(div("m", glyph, txt("b", "", CaseloadWords.percent(share))));
        else mark.add(div("m", glyph, span("ink3", t("adherence.exercise.nothing"))));
        var pain = week.pain();
        var under = pain == null
                ? CaseloadWords.counts(share)
                : t("adherence.exercise.pain", CaseloadWords.counts(share), pain);
        if (!under.isEmpty()) mark.add(span("s12 ink3", under));
        return mark;
    }
}
