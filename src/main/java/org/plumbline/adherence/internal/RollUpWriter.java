package org.plumbline.adherence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.plans.PlanTimeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scores weeks of one episode and writes them to {@code patient_day} and {@code patient_week} (ADHERENCE §5). */
@Component
@Transactional
class RollUpWriter {
    private static final int WEEKS_AHEAD = 8;

    private final Episodes episodes;
    private final PatientDays patientDays;
    private final CourseReader courses;
    private final RollUpRows rows;
    private final ExerciseWeekRows exerciseRows;

    RollUpWriter(
            Episodes episodes,
            PatientDays patientDays,
            CourseReader courses,
            RollUpRows rows,
            ExerciseWeekRows exerciseRows) {
        this.episodes = episodes;
        this.patientDays = patientDays;
        this.courses = courses;
        this.rows = rows;
        this.exerciseRows = exerciseRows;
    }

    /** The patient’s week, scored again: one entry may move what is due on all its days (k days a week). */
    public void rescoreWeek(EpisodeId id, LocalDate day) {
        rows.lock(id);
        rescore(episodes.get(id), day, day);
    }

    /** From this day’s week to the last that is written ahead. */
    public void rescoreFrom(EpisodeId id, LocalDate from) {
        rows.lock(id);
        var episode = episodes.get(id);
        var ahead = lastDayAhead(patientDays.today(episode.patient()));
        var last = rows.lastDay(id).filter(ahead::isBefore).orElse(ahead);
        rescore(episode, from.isBefore(episode.start()) ? episode.start() : from, last);
    }

    public void rescoreAll(EpisodeId id) {
        rescoreFrom(id, LocalDate.MIN);
    }

    /** Open episodes with a plan whose last written day is nearer than it should be. */
    @Transactional(readOnly = true)
    public List<EpisodeId> endingSoon() {
        var written = rows.lastDays();
        return episodes.all().stream()
                .filter(patient -> {
                    var last = written.get(patient.episode().id());
                    return last != null && last.isBefore(lastDayAhead(patient.today()));
                })
                .map(CaseloadPatient::episode)
                .map(EpisodeInfo::id)
                .toList();
    }

    /** Episodes whose weeks were written before exercises were kept apart. */
    @Transactional(readOnly = true)
    public List<EpisodeId> withoutExercises() {
        return exerciseRows.missing();
    }

    public void extend(EpisodeId id) {
        rows.lastDay(id).ifPresent(last -> rescoreFrom(id, last.plusDays(1)));
    }

    private void rescore(EpisodeInfo episode, LocalDate from, LocalDate to) {
        var firstMonday = PlanTimeline.monday(from);
        var end = PlanTimeline.monday(to).plusWeeks(1);
        var part = courses.read(episode, patientDays.history(episode.patient()), firstMonday, end.minusDays(1));
        var days = new ArrayList<DayRow>();
        var weeks = new ArrayList<WeekRow>();
        var exercises = new ArrayList<ExerciseWeek>();
        for (var monday = firstMonday; monday.isBefore(end); monday = monday.plusWeeks(1)) {
            var week = PlanTimeline.daysOfWeek(monday)
                    .filter(day -> !day.isBefore(episode.start()))
                    .map(part::row)
                    .toList();
            days.addAll(week);
            weeks.add(week(episode, monday, week));
            exercises.addAll(
                    ExerciseWeek.of(monday, week.stream().map(DayRow::day).toList(), part.scorer(), part.log()));
        }
        rows.write(episode, days, weeks);
        exerciseRows.write(episode, weeks.stream().map(WeekRow::monday).toList(), exercises);
    }

    private static WeekRow week(EpisodeInfo episode, LocalDate monday, List<DayRow> days) {
        var score = days.stream().map(DayRow::onceTheWeekHasClosed).reduce(Score.NOTHING, Score::plus);
        return new WeekRow(monday, score, episode.week(monday.plusDays(6)));
    }

    /** A Sunday: weeks are written whole. */
    private static LocalDate lastDayAhead(LocalDate today) {
        return PlanTimeline.monday(today).plusWeeks(WEEKS_AHEAD).plusDays(6);
    }
}
