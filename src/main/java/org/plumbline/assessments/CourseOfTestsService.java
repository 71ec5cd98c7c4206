package org.plumbline.assessments;

import java.util.List;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sheets of a course of care, what they found, and how they compare. */
@Service
@Transactional(readOnly = true)
public class CourseOfTestsService {
    private final SheetRows sheets;
    private final Findings findings;
    private final Comparisons comparisons;
    private final Episodes episodes;
    private final PatientDays days;
    private final Audit audit;

    CourseOfTestsService(
            SheetRows sheets,
            Findings findings,
            Comparisons comparisons,
            Episodes episodes,
            PatientDays days,
            Audit audit) {
        this.sheets = sheets;
        this.findings = findings;
        this.comparisons = comparisons;
        this.episodes = episodes;
        this.days = days;
        this.audit = audit;
    }

    /** The sheets of the current episode and what they found. */
    @CareTeamOnly
    public CourseOfTests course(PatientId patient) {
        return course(patient, episodes.current(patient));
    }

    /** The same of one of the patient’s courses, which may be a former one. */
    @CareTeamOnly
    public CourseOfTests course(PatientId patient, EpisodeId course) {
        return course(patient, episodes.course(patient, course));
    }

    private CourseOfTests course(PatientId patient, EpisodeInfo episode) {
        var all = sheets.sheets(episode.id());
        audit.done("assessment.read", patient.value(), episode.id());
        return new CourseOfTests(
                episode,
                days.today(patient),
                episodes.subject(episode.id()).head(),
                all.stream().filter(sheet -> !sheet.signed()).findFirst().orElse(null),
                all.reversed().stream().filter(Sheet::signed).toList(),
                sheets.past(episode.id()),
                findings.of(episode.id()));
    }

    /** What the signed sheets of the episode measured, first and last, test by test: for the page of a patient. */
    @CareTeamOnly
    public List<TestComparison> comparisons(PatientId patient, EpisodeId course) {
        var episode = episodes.course(patient, course);
        audit.done("assessment.read", patient.value(), episode.id());
        return comparisons.of(episode.id());
    }
}
