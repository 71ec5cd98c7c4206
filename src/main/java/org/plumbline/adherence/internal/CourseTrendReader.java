package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.CourseTrend;
import org.plumbline.adherence.CourseTrend.Aim;
import org.plumbline.adherence.CourseTrend.Day;
import org.plumbline.adherence.CourseTrend.Mean;
import org.plumbline.adherence.CourseTrend.Rest;
import org.plumbline.adherence.CourseTrend.Version;
import org.plumbline.adherence.Share;
import org.plumbline.assessments.Retests;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PlanCalendar;
import org.plumbline.plans.PlanTimeline;
import org.plumbline.plans.PlannedCourse;
import org.plumbline.plans.PlannedVersion;
import org.springframework.stereotype.Component;

/** One patient’s course as a picture: a fixed number of statements, however long it is. */
@Component
public class CourseTrendReader {
    private static final int SEVEN = 7;
    private static final int AXIS_DAYS = CourseTrend.WEEKS * SEVEN;

    /** So many days ahead are shown at least, as long as the course is open. */
    private static final int DAYS_AHEAD = 7;

    /** “Half the pain of the first week, at twelve weeks” (DESIGN §6). */
    private static final int AIM_DAYS = 12 * SEVEN;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Episodes episodes;
    private final PatientDays patientDays;
    private final RollUpRows rows;
    private final PlanCalendar calendar;
    private final Retests retests;
    private final ClinicThresholds thresholds;

    CourseTrendReader(
            Episodes episodes,
            PatientDays patientDays,
            RollUpRows rows,
            PlanCalendar calendar,
            Retests retests,
            ClinicThresholds thresholds) {
        this.episodes = episodes;
        this.patientDays = patientDays;
        this.rows = rows;
        this.calendar = calendar;
        this.retests = retests;
        this.thresholds = thresholds;
    }

    /** The day the next one falls due, without reading the course. */
    public Optional<LocalDate> retest(PatientId patient) {
        return retest(episodes.current(patient));
    }

    public CourseTrend read(EpisodeInfo episode) {
        var today = patientDays.today(episode.patient());
        var last = episode.end() == null ? today : CourseOverviewReader.earlier(today, episode.end());
        var from = firstDay(episode, last);
        var to = lastDay(episode, from, last);
        var written = rows.days(episode.id(), from.minusDays(SEVEN), last);
        var firstWeek = rows.days(
                episode.id(),
                episode.start(),
                CourseOverviewReader.earlier(last, episode.start().plusDays(SEVEN - 1L)));
        var plan = calendar.course(episode.id());
        var days = days(written, from, last, today);
        return new CourseTrend(
                episode.start(),
                from,
                to,
                last,
                days,
                means(written, from, last),
                aim(episode, firstWeek, last),
                versions(episode, plan, from, to),
                rests(plan, from, to, last),
                retest(episode).orElse(null),
                episode.start().plusDays((long) episode.plannedWeeks() * SEVEN - 1),
                episode.end(),
                sevenDays(written, CourseOverviewReader.readOn(episode, today)));
    }

    /** The first twelve weeks while they last, then the latest days and some ahead. */
    private static LocalDate firstDay(EpisodeInfo episode, LocalDate last) {
        var start = episode.start();
        if (!last.isAfter(start.plusDays(AXIS_DAYS - 1L))) return start;
        return last.plusDays(episode.open() ? DAYS_AHEAD : 0).minusDays(AXIS_DAYS - 1L);
    }

    private static LocalDate lastDay(EpisodeInfo episode, LocalDate from, LocalDate last) {
        var axis = from.plusDays(AXIS_DAYS - 1L);
        var ahead = last.plusDays(episode.open() ? DAYS_AHEAD : 0);
        return ahead.isAfter(axis) ? ahead : axis;
    }

    private static List<Day> days(List<DayRow> written, LocalDate from, LocalDate last, LocalDate today) {
        Map<LocalDate, DayRow> byDay = written.stream().collect(toMap(DayRow::day, row -> row));
        return from.datesUntil(last.plusDays(1))
                .map(day -> {
                    var row = byDay.get(day);
                    return new Day(CourseOverviewReader.courseDay(day, row, today), worst(row));
                })
                .toList();
    }

    private static @Nullable Integer worst(@Nullable DayRow row) {
        return row == null ? null : row.facts().painWorst();
    }

    private static List<Mean> means(List<DayRow> written, LocalDate from, LocalDate last) {
        return from.datesUntil(last.plusDays(1))
                .flatMap(day -> mean(written, day.minusDays(SEVEN - 1L), day).map(pain -> new Mean(day, pain)).stream())
                .toList();
    }

    private static Optional<BigDecimal> mean(List<DayRow> written, LocalDate from, LocalDate to) {
        var reports = written.stream()
                .filter(row -> !row.day().isBefore(from) && !row.day().isAfter(to))
                .map(CourseTrendReader::worst)
                .filter(Objects::nonNull)
                .toList();
        if (reports.size() < CourseTrend.LEAST_REPORTS) return Optional.empty();
        var sum = reports.stream().mapToInt(Integer::intValue).sum();
        return Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(reports.size()), 1, RoundingMode.HALF_UP));
    }

    private static @Nullable Aim aim(EpisodeInfo episode, List<DayRow> firstWeek, LocalDate last) {
        var start = episode.start();
        var first = mean(firstWeek, start, start.plusDays(SEVEN - 1L));
        if (first.isEmpty() || first.get().signum() == 0 || !last.isAfter(start)) return null;
        return new Aim(
                start, first.get(), start.plusDays(AIM_DAYS - 1L), first.get().divide(TWO, 1, RoundingMode.HALF_UP));
    }

    /** A version is there from the day it is in force; what was replaced before its day never was. */
    private static List<Version> versions(EpisodeInfo episode, PlannedCourse plan, LocalDate from, LocalDate to) {
        var timeline = new PlanTimeline(episode.start(), episode.end(), plan.versions());
        var versions = new ArrayList<Version>();
        var before = timeline.inForce(from.minusDays(1)).map(PlannedVersion::no).orElse(0);
        for (var day : from.datesUntil(to.plusDays(1)).toList()) {
            var now = timeline.inForce(day).map(PlannedVersion::no).orElse(before);
            if (now > before) versions.add(new Version(now, day));
            before = now;
        }
        return versions;
    }

    private static List<Rest> rests(PlannedCourse plan, LocalDate from, LocalDate to, LocalDate last) {
        var pauses = plan.pauses().stream().map(pause -> new Rest(pause.from(), pause.to(), false));
        var holds = plan.holds().stream()
                .map(hold -> new Rest(
                        hold.from(),
                        hold.to() != null ? hold.to() : last.isBefore(hold.from()) ? hold.from() : last,
                        true));
        return Stream.concat(pauses, holds)
                .filter(rest -> !rest.to().isBefore(from) && !rest.from().isAfter(to))
                .map(rest -> new Rest(
                        rest.from().isBefore(from) ? from : rest.from(),
                        CourseOverviewReader.earlier(rest.to(), to),
                        rest.hold()))
                .sorted(Comparator.comparing(Rest::from))
                .toList();
    }

    private Optional<LocalDate> retest(EpisodeInfo episode) {
        if (!episode.open()) return Optional.empty();
        return thresholds.current().retest(retests.last(List.of(episode.id())).get(episode.id()));
    }

    private static Share sevenDays(List<DayRow> written, LocalDate readOn) {
        return CourseOverviewReader.share(CourseOverviewReader.figures(written, SEVEN, readOn));
    }
}
