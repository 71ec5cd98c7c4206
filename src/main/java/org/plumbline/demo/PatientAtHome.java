package org.plumbline.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.CheckInId;
import org.plumbline.diary.DiaryService;
import org.plumbline.diary.Entry;
import org.plumbline.diary.Grade;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.Medicine;
import org.plumbline.diary.PastLog.Visit;
import org.plumbline.diary.SessionId;
import org.plumbline.diary.SessionReport;
import org.plumbline.diary.SkipReason;
import org.plumbline.diary.Sleep;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PlanCalendar;
import org.plumbline.plans.PlanTimeline;
import org.plumbline.plans.PlannedPrescription;
import org.plumbline.plans.PlannedVersion;
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
    private static final double SAYS_WHY = 0.15;
    private static final double REPORTS = 0.8;
    private static final double CHECKS_IN = 0.45;
    private static final int TOLD_IN_FULL = 8;
    private static final int BAD_NIGHT = 6;
    private static final Duration BETWEEN = Duration.ofMinutes(4);

    private final Episodes episodes;
    private final PlanCalendar plans;
    private final DiaryService diary;

    PatientAtHome(Episodes episodes, PlanCalendar plans, DiaryService diary) {
        this.episodes = episodes;
        this.plans = plans;
        this.diary = diary;
    }

    /** What hangs at the patient’s fridge: it stays the same until the therapist changes the plan. */
    record Programme(EpisodeInfo episode, PlanTimeline timeline) {}

    Programme programme(PatientId patient) {
        var episode = episodes.current(patient);
        return new Programme(
                episode,
                new PlanTimeline(
                        episode.start(),
                        episode.end(),
                        plans.course(episode.id()).versions()));
    }

    /**
     * One day of the course.
     *
     * @param index from 0
     * @param session when the exercises begin
     * @param told when the day is told to the portal
     * @param chance of each occurrence being done, 0–1
     */
    record Day(
            PatientId patient,
            int index,
            LocalDate date,
            ZoneId zone,
            Instant session,
            Instant told,
            double chance,
            Ache ache,
            RandomGenerator dice) {
        private int fromEnd() {
            return ache.length() - 1 - index;
        }
    }

    /** What the patient tells of a day; nothing where there is nothing to tell. */
    Optional<Visit> live(Day day, Programme programme) {
        var entries = entries(day, programme.timeline());
        var report = entries.stream().anyMatch(each -> each.skip() == null) && chance(day, REPORTS)
                ? report(day, entries.getFirst().session())
                : null;
        var checkIn = day.chance() > 0 && chance(day, CHECKS_IN) ? checkIn(day) : null;
        return entries.isEmpty() && checkIn == null
                ? Optional.empty()
                : Optional.of(new Visit(day.told(), entries, report, checkIn));
    }

    /** Through the same door as everybody. */
    void tell(PatientId patient, Visit visit) {
        if (!visit.entries().isEmpty()) diary.recordAll(patient, visit.entries());
        if (visit.report() != null) diary.report(patient, visit.report());
        if (visit.checkIn() != null) diary.checkIn(patient, visit.checkIn());
    }

    private static List<Entry> entries(Day day, PlanTimeline timeline) {
        var session = new SessionId(Ids.next());
        var entries = new ArrayList<Entry>();
        var prescriptions =
                timeline.inForce(day.date()).map(PlannedVersion::prescriptions).orElse(List.of());
        for (int position = 0; position < prescriptions.size(); position++) {
            var prescription = prescriptions.get(position);
            if (!isFor(prescription, timeline, day.date())) continue;
            for (int time = 0; time < prescription.timesADay(); time++) {
                var at = day.session().plus(BETWEEN.multipliedBy(entries.size()));
                var entry = entry(day, session, prescription, position, at);
                if (entry != null) entries.add(entry);
            }
        }
        return entries;
    }

    private static boolean isFor(PlannedPrescription prescription, PlanTimeline timeline, LocalDate day) {
        return prescription.schedule() instanceof Schedule.DaysAWeek(int k)
                ? LIKED.indexOf(day.getDayOfWeek()) < k
                : timeline.names(prescription.lineage(), day);
    }

    private static @Nullable Entry entry(
            Day day, SessionId session, PlannedPrescription prescription, int position, Instant at) {
        var dice = day.dice();
        var target = prescription.target();
        var fated = fated(day, position);
        if (fated != null) return skip(day, session, prescription, at, fated);
        if (dice.nextDouble() < day.chance()) {
            var done = dice.nextDouble() < A_PART ? part(target, dice.nextInt(2, 5)) : target;
            return Entry.ticked(
                    new LogEntryId(Ids.next()),
                    session,
                    day.patient(),
                    prescription.id(),
                    at,
                    day.date(),
                    day.zone(),
                    done);
        }
        // who has given up says nothing
        if (day.chance() == 0 || dice.nextDouble() > SAYS_WHY) return null;
        return skip(day, session, prescription, at, REASONS.get(dice.nextInt(REASONS.size())));
    }

    /** Why this is left out, whatever the dice say. */
    private static @Nullable SkipReason fated(Day day, int position) {
        return switch (day.ache().fate()) {
            case UNWELL -> day.fromEnd() == 2 ? SkipReason.SICK : null;
            case SAME_SKIP -> position == 0 && day.fromEnd() <= 5 ? SkipReason.PAIN_WORSE : null;
            case BETTER -> position == 0 && day.fromEnd() <= 2 ? SkipReason.BETTER_ALREADY : null;
            default -> null;
        };
    }

    private static Entry skip(
            Day day, SessionId session, PlannedPrescription prescription, Instant at, SkipReason reason) {
        return new Entry(
                Entry.VERSION,
                new LogEntryId(Ids.next()),
                session,
                day.patient(),
                prescription.id(),
                at,
                day.date(),
                day.zone(),
                Amounts.none(),
                reason,
                null,
                null,
                Grade.TICKED);
    }

    private static SessionReport report(Day day, SessionId session) {
        var ache = day.ache();
        var dice = day.dice();
        return new SessionReport(
                session,
                ache.before(day.index(), dice),
                ache.during(day.index(), dice),
                ache.after(day.index(), dice),
                ache.effort(day.index(), dice),
                Ache.note(dice));
    }

    private static CheckIn checkIn(Day day) {
        var ache = day.ache();
        var dice = day.dice();
        var worst = ache.worst(day.index(), dice);
        return new CheckIn(
                CheckIn.VERSION,
                new CheckInId(Ids.next()),
                day.patient(),
                day.told(),
                day.date(),
                day.zone(),
                ache.now(day.index(), dice),
                worst,
                worst.value() >= BAD_NIGHT ? Sleep.POOR : dice.nextInt(3) == 0 ? Sleep.FAIR : Sleep.GOOD,
                worst.value() >= BAD_NIGHT ? Medicine.PAINKILLER : Medicine.NONE,
                Ache.note(dice));
    }

    /** Days that are told to the end are told in full. */
    private static boolean chance(Day day, double usual) {
        return day.dice().nextDouble() < (day.ache().fate().tells() && day.fromEnd() < TOLD_IN_FULL ? 1 : usual);
    }

    private static Amounts part(Amounts target, int fifths) {
        return new Amounts(part(target.whole(), fifths), part(target.left(), fifths), part(target.right(), fifths));
    }

    private static @Nullable Integer part(@Nullable Integer amount, int fifths) {
        return amount == null ? null : Integer.valueOf(Math.max(1, amount * fifths / 5));
    }
}
