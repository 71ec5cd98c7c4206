package org.plumbline.adherence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.internal.CaseloadReader;
import org.plumbline.adherence.internal.CourseOverviewReader;
import org.plumbline.adherence.internal.CourseTrendReader;
import org.plumbline.adherence.internal.ExerciseWeekReader;
import org.plumbline.adherence.internal.GlanceReader;
import org.plumbline.adherence.internal.ReviewReader;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.ManagerOnly;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.identity.TherapistOnly;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.LineageId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Due against done, for those who may see it. Each method costs the same number of statements at any size. */
@Service
@Transactional
public class AdherenceService {
    private final CaseloadReader caseload;
    private final GlanceReader glances;
    private final CourseOverviewReader courses;
    private final CourseTrendReader trends;
    private final ExerciseWeekReader exercises;
    private final ReviewReader reviews;
    private final Episodes episodes;
    private final CurrentUser user;
    private final Audit audit;

    AdherenceService(
            CaseloadReader caseload,
            GlanceReader glances,
            CourseOverviewReader courses,
            CourseTrendReader trends,
            ExerciseWeekReader exercises,
            ReviewReader reviews,
            Episodes episodes,
            CurrentUser user,
            Audit audit) {
        this.caseload = caseload;
        this.glances = glances;
        this.courses = courses;
        this.trends = trends;
        this.exercises = exercises;
        this.reviews = reviews;
        this.episodes = episodes;
        this.user = user;
        this.audit = audit;
    }

    /** The patients on whose care team the signed-in therapist is, those who need attention first. */
    @TherapistOnly
    public List<CaseloadRow> caseload() {
        audit.done("caseload.read", null, null);
        return caseload.rows(me(), patient -> true);
    }

    /** These patients’ rows as they stand now, for a screen that is open; those who are not the therapist’s are left out. */
    @TherapistOnly
    @Transactional(readOnly = true)
    public List<CaseloadRow> caseload(Collection<PatientId> changed) {
        return caseload.rows(me(), Set.copyOf(changed)::contains);
    }

    /** The patient beside the list. */
    @CareTeamOnly
    public PatientGlance glance(PatientId patient) {
        audit.done("patient.glance", patient.value(), null);
        return glances.read(me(), patient);
    }

    /** The days and figures of one of the patient’s courses, which may be a former one. */
    @CareTeamOnly
    @Transactional(readOnly = true)
    public CourseOverview days(PatientId patient, EpisodeId course) {
        read(patient, course);
        return courses.read(episodes.course(patient, course));
    }

    /** Pain above what was done, on one axis, of one of the patient’s courses, which may be a former one. */
    @CareTeamOnly
    @Transactional(readOnly = true)
    public CourseTrend trend(PatientId patient, EpisodeId course) {
        read(patient, course);
        return trends.read(episodes.course(patient, course));
    }

    /** The day the next retest falls due. */
    @CareTeamOnly
    @Transactional(readOnly = true)
    public Optional<LocalDate> retest(PatientId patient) {
        read(patient, null);
        return trends.retest(patient);
    }

    /** The last seven closed days of each exercise that was in force in them. */
    @CareTeamOnly
    @Transactional(readOnly = true)
    public Map<LineageId, ExerciseWeek> exercises(PatientId patient) {
        read(patient, null);
        return exercises.read(patient);
    }

    /** The clinic’s figures; no patient is named, small groups are hidden. */
    @ManagerOnly
    @Transactional(readOnly = true)
    public ClinicReview review() {
        return reviews.read();
    }

    private void read(PatientId patient, @Nullable EpisodeId course) {
        audit.done("course.read", patient.value(), course);
    }

    private MembershipId me() {
        return user.require().membership(Role.THERAPIST);
    }
}
