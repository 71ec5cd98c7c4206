package org.plumbline.diary.ui;

import static org.plumbline.patients.PatientPageSection.DIARY;

import com.vaadin.flow.component.Component;
import org.plumbline.diary.internal.HistoryService;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.patients.PatientPageSection.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The diary on the patient page. */
@Configuration(proxyBeanMethods = false)
class DiarySections {
    @Bean
    PatientPageSection diarySection(HistoryService history) {
        return PatientPageSection.of(DIARY, Place.MAIN, 10, "diary.history.title", page -> card(history, page));
    }

    private static Component card(HistoryService history, PatientPage page) {
        var course = page.episode().id();
        return new DiaryCard(
                page.name(),
                history.recent(page.patient(), course),
                before -> history.before(page.patient(), course, before));
    }
}
