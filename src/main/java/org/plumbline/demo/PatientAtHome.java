package org.plumbline.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.DiaryService;
import org.plumbline.diary.Entry;
import org.plumbline.diary.Grade;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SkipReason;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PlanCalendar;
import org.plumbline.plans.PlanTimeline;
import org.plumbline.plans.PlannedPrescription;
import org.springframework.stereotype.Component;

/** What a made-up patient does with the plan on one day: most of it, a part, nothing, or a skip with its reason. */
@Component
class PatientAtHome {
    /** The days a person picks who exercises k days a week, in order of liking. */
    private static final List<DayOfWeek> LIKED = List.of(
            DayOfWeek.MONDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SUNDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.SATURDAY,
            DayOfWeek.THURSDAY);

    private static final List<SkipReason> REASONS = List.of(
            SkipReason.NO_TIME, SkipReason.TIRED, SkipReason.FORGOT, SkipReason.PAIN_WORSE, SkipReason.FAMILY_WORK);
    private static final double A_PART = 0.12;
    private static final double SAYS_WHY = 0.3;
    private static final Duration BETWEEN = Duration.ofMinutes(4);

    private final Episodes episodes;
    private final PlanCalendar plans;
    private final DiaryService diary;

    PatientAtHome(Episodes episodes, PlanCalendar plans, DiaryService diary) {
        this.episodes = episodes;
        this.plans = plans;
        this.diary = diary;
    }

    /** @param chance of each occurrence being done, 0–1 */
    void exercise(PatientId patient, LocalDate day, ZoneId zone, Instant start, double chance, RandomGenerator dice) {
        var episode = episodes.current(patient);
        var timeline = new PlanTimeline(
                episode.start(), episode.end(), plans.course(episode.id()).versions());
        var session = new SessionId(Ids.next());
        var entries = new ArrayList<Entry>();
        for (var prescription :
                timeline.inForce(day).map(v -> v.prescriptions()).orElse(List.of())) {
            if (!isFor(prescription, timeline, day)) continue;
            for (int time = 0; time < prescription.timesADay(); time++) {
                var at = start.plus(BETWEEN.multipliedBy(entries.size()));
                var entry = entry(patient, session, prescription, at, day, zone, chance, dice);
                if (entry != null) entries.add(entry);
            }
        }
        if (!entries.isEmpty()) diary.recordAll(patient, entries);
    }

    private static boolean isFor(PlannedPrescription prescription, PlanTimeline timeline, LocalDate day) {
        return prescription.schedule() instanceof Schedule.DaysAWeek(int k)
                ? LIKED.indexOf(day.getDayOfWeek()) < k
                : timeline.names(prescription.lineage(), day);
    }

    private static @Nullable Entry entry(
            PatientId patient,
            SessionId session,
            PlannedPrescription prescription,
            Instant at,
            LocalDate day,
            ZoneId zone,
            double chance,
            RandomGenerator dice) {
        var target = prescription.target();
        if (dice.nextDouble() < chance) {
            var done = dice.nextDouble() < A_PART ? part(target, dice.nextInt(2, 5)) : target;
            return Entry.ticked(new LogEntryId(Ids.next()), session, patient, prescription.id(), at, day, zone, done);
        }
        // who has given up says nothing
        if (chance == 0 || dice.nextDouble() > SAYS_WHY) return null;
        var reason = REASONS.get(dice.nextInt(REASONS.size()));
        return new Entry(
                Entry.VERSION,
                new LogEntryId(Ids.next()),
                session,
                patient,
                prescription.id(),
                at,
                day,
                zone,
                Amounts.none(),
                reason,
                null,
                null,
                Grade.TICKED);
    }

    private static Amounts part(Amounts target, int fifths) {
        return new Amounts(part(target.whole(), fifths), part(target.left(), fifths), part(target.right(), fifths));
    }

    private static @Nullable Integer part(@Nullable Integer amount, int fifths) {
        return amount == null ? null : Integer.valueOf(Math.max(1, amount * fifths / 5));
    }
}
