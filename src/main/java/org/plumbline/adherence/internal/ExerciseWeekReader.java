package org.plumbline.adherence.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ExerciseWeek;
import org.plumbline.adherence.Share;
import org.plumbline.diary.Occurrence;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PlanTimeline;
import org.springframework.stereotype.Component;

/** The last seven closed days of each exercise, scored from the log of these weeks. */
@Component
public class ExerciseWeekReader {
    private static final int SEVEN = 7;

    private final Episodes episodes;
    private final PatientDays patientDays;
    private final CourseReader courses;
    private final ClinicThresholds thresholds;

    ExerciseWeekReader(Episodes episodes, PatientDays patientDays, CourseReader courses, ClinicThresholds thresholds) {
        this.episodes = episodes;
        this.patientDays = patientDays;
        this.courses = courses;
        this.thresholds = thresholds;
    }

    public Map<LineageId, ExerciseWeek> read(PatientId patient) {
        var episode = episodes.current(patient);
        var today = patientDays.today(patient);
        var readOn = CourseOverviewReader.readOn(episode, today);
        var from = PlanTimeline.monday(readOn.minusDays(SEVEN));
        var part = courses.read(episode, patientDays.history(patient), from, readOn.plusDays(SEVEN));
        var bands = thresholds.current();
        var weeks = new HashMap<LineageId, ExerciseWeek>();
        for (var lineage : part.scorer().inForce(readOn.minusDays(SEVEN), readOn)) {
            var figures = part.scorer().window(lineage, SEVEN, readOn);
            var share = new Share(figures.done(), figures.due());
            weeks.put(
                    lineage,
                    new ExerciseWeek(
                            share,
                            bands.band(share, figures.daysDue()),
                            pain(part.log().values(), lineage)));
        }
        return weeks;
    }

    private static @Nullable Integer pain(Iterable<List<Occurrence>> days, LineageId lineage) {
        Occurrence newest = null;
        for (var day : days)
            for (var each : day)
                if (each.lineage().equals(lineage)
                        && each.pain() != null
                        && (newest == null || each.performedAt().isAfter(newest.performedAt()))) newest = each;
        PainScore pain = newest == null ? null : newest.pain();
        return pain == null ? null : pain.value();
    }
}
