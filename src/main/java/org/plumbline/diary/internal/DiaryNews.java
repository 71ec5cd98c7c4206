package org.plumbline.diary.internal;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.diary.DayLogged;
import org.plumbline.diary.DiaryService;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of days on which something changed: who scores them in the same transaction, open screens after it. */
@Component
class DiaryNews {
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;

    DiaryNews(ApplicationEventPublisher events, LiveUpdates live) {
        this.events = events;
        this.live = live;
    }

    void tell(EpisodeId episode, PatientId patient, LocalDate day) {
        events.publishEvent(new DayLogged(episode, patient, day));
        live.publish(DiaryService.LIVE_TOPIC, patient.value());
    }

    void tell(PatientId patient, List<NewEntry> logged) {
        logged.stream()
                .map(each -> new DayLogged(each.episode(), patient, each.entry().day()))
                .distinct()
                .forEach(events::publishEvent);
        live.publish(DiaryService.LIVE_TOPIC, patient.value());
    }
}
