package org.plumbline.diary.internal;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.diary.DiaryEntries;
import org.plumbline.diary.Occurrence;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.ZoneHistory;
import org.plumbline.plans.PlanCalendar;
import org.springframework.stereotype.Component;

/** Gathers what a patient’s days are told from. Carries no user: for services that have checked who asks. */
@Component
class DayPlans {
    private final DiaryEntries entries;
    private final PlanCalendar calendar;
    private final Episodes episodes;

    DayPlans(DiaryEntries entries, PlanCalendar calendar, Episodes episodes) {
        this.entries = entries;
        this.calendar = calendar;
        this.episodes = episodes;
    }

    /** The plan of some days, and the log it was told from. */
    record Read(DayPlan plan, List<Occurrence> log) {
        List<Occurrence> log(LocalDate day) {
            return log.stream().filter(each -> each.day().equals(day)).toList();
        }
    }

    /** Knows about the days from the first to the last. */
    Read read(EpisodeInfo episode, ZoneHistory zones, LocalDate first, LocalDate last) {
        var log = entries.of(episode.id(), DayPlan.logFrom(first), last);
        return new Read(
                new DayPlan(
                        episode, calendar.course(episode.id()), zones, episodes.daysEndedByMistake(episode.id()), log),
                log);
    }
}
