package org.plumbline.plans;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.patients.AskedOfDays;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.Episodes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what days ask from the plan: what a pause or an end takes away is the difference with and without those days. */
@Component
@Transactional(readOnly = true)
class StoredAsks implements AskedOfDays {
    private final PlanCalendar calendar;
    private final Episodes episodes;

    StoredAsks(PlanCalendar calendar, Episodes episodes) {
        this.calendar = calendar;
        this.episodes = episodes;
    }

    @Override
    public Asked asked(EpisodeId episode, LocalDate from, LocalDate to) {
        var info = episodes.get(episode);
        var course = calendar.course(episode);
        return new Asking(new PlanTimeline(info.start(), info.end(), course.versions()), course, from, to).sum();
    }

    private record Asking(PlanTimeline timeline, PlannedCourse course, LocalDate from, LocalDate to) {

        Asked sum() {
            int exercises = 0;
            int times = 0;
            for (var lineage : timeline.lineages(from, to)) {
                int asked = named(lineage) + anyDay(lineage);
                if (asked > 0) exercises++;
                times += asked;
            }
            return new Asked(exercises, times);
        }

        private int named(LineageId lineage) {
            return from.datesUntil(to.plusDays(1))
                    .filter(leftOut(lineage).negate())
                    .mapToInt(day -> timeline.asks(lineage, day))
                    .sum();
        }

        /** For k days a week: how much smaller each week’s quota becomes without these days. */
        private int anyDay(LineageId lineage) {
            return mondays().stream()
                    .mapToInt(monday -> {
                        int with = timeline.quota(lineage, monday, leftOut(lineage))
                                .days();
                        int without = timeline.quota(
                                        lineage, monday, leftOut(lineage).or(this::isMeant))
                                .days();
                        return (with - without) * timesADay(lineage, monday);
                    })
                    .sum();
        }

        private int timesADay(LineageId lineage, LocalDate monday) {
            return PlanTimeline.daysOfWeek(monday)
                    .filter(this::isMeant)
                    .mapToInt(day -> timeline.timesADay(lineage, day))
                    .max()
                    .orElse(0);
        }

        private Set<LocalDate> mondays() {
            return from.datesUntil(to.plusDays(1)).map(PlanTimeline::monday).collect(toSet());
        }

        private boolean isMeant(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        private Predicate<LocalDate> leftOut(LineageId lineage) {
            return day -> course.pauses().stream().anyMatch(each -> each.contains(day))
                    || course.holds().stream().anyMatch(each -> each.contains(day))
                    || course.excuses().contains(new ExcusedDay(lineage, day));
        }
    }
}
