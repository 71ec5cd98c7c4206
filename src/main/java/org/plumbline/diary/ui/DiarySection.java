package org.plumbline.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.plumbline.diary.internal.HistoryService;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;

/** The diary on the patient page. */
@SpringComponent
class DiarySection implements PatientPageSection {
    private final HistoryService history;

    DiarySection(HistoryService history) {
        this.history = history;
    }

    @Override
    public String tab() {
        return DIARY;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "diary.history.title";
    }

    @Override
    public Component build(PatientPage page) {
        var course = page.episode().id();
        return new DiaryCard(
                page.name(),
                history.recent(page.patient(), course),
                before -> history.before(page.patient(), course, before));
    }
}
