package org.plumbline.plans;

import java.time.LocalDate;
import org.plumbline.patients.EpisodeInfo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** From when an edit counts: today, or tomorrow when something was done today, which answered the version of today. */
@Component
class EditDay {
    private final ObjectProvider<LoggedToday> loggedToday;

    EditDay(ObjectProvider<LoggedToday> loggedToday) {
        this.loggedToday = loggedToday;
    }

    boolean hasLogged(EpisodeInfo episode, LocalDate today) {
        return loggedToday.stream().anyMatch(each -> each.hasAmount(episode.id(), today));
    }

    LocalDate earliest(EpisodeInfo episode, LocalDate today) {
        return earliest(today, hasLogged(episode, today));
    }

    static LocalDate earliest(LocalDate today, boolean logged) {
        return logged ? today.plusDays(1) : today;
    }
}
