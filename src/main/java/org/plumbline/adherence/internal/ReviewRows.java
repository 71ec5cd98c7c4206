package org.plumbline.adherence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.ClinicReview.Outcome;
import org.plumbline.adherence.Share;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the clinic review sums up, from the roll-ups. Bounds are handed in ready: behind row-level security a date that the
 * statement reckons itself does not reach the index. Nothing is sorted that can be counted: of 26 weeks of 2,000 patients
 * the sort alone took longer than all that is left here.
 */
@Component
class ReviewRows {
    /** By week and whole per cent, and by plan week, in one look at the rows. */
    private static final String WEEKS = """
            select week, percent, plan_week, count(*) as patients, sum(done) as done, sum(due) as due,
              count(*) filter (where done > 0) as logging
            from (
              select week, (200 * done + due) / (2 * due) as percent, done, due,
                case when plan_week <= ? then plan_week end as plan_week
              from patient_week where clinic_id = ? and week >= ? and week < ? and due > 0) w
            group by grouping sets ((week, percent), (plan_week))""";

    /** Who ended one course and began the next in the same week has two rows there. */
    private static final String TWICE = """
            with again as materialized (
              select a.id as ended, b.id as begun
              from episode a join episode b
                on b.clinic_id = ? and b.patient_id = a.patient_id and b.start_day > a.end_day
              where a.clinic_id = ? and a.end_day >= ?)
            select w.week, count(distinct again.ended) as patients
            from again
              join patient_week w on w.clinic_id = ? and w.episode_id = again.ended
                and w.week >= ? and w.week < ? and w.due > 0
              join patient_week v on v.clinic_id = ? and v.episode_id = again.begun and v.week = w.week and v.due > 0
            group by w.week""";

    private static final String LEADS = """
            select e.lead_membership_id as lead, sum(y.done) as done, sum(y.due) as due,
              count(distinct e.patient_id) as patients, sum(y.done::bigint * y.done) as done_done,
              sum(y.done::bigint * y.due) as done_due, sum(y.due::bigint * y.due) as due_due
            from (
              select episode_id, sum(done) as done, sum(due) as due
              from patient_week where clinic_id = ? and week >= ? and week < ? and due > 0 group by 1) y
            join episode e on e.clinic_id = ? and e.id = y.episode_id
            group by grouping sets ((e.lead_membership_id), ())""";

    /** Looks no further than to the last that is needed. */
    private static final String ENOUGH = """
            select 1 from patient p where p.clinic_id = ? and exists (
              select 1 from episode e join patient_week w on w.clinic_id = ? and w.episode_id = e.id
              where e.clinic_id = ? and e.patient_id = p.id and w.week >= ? and w.week < ? and w.due > 0)
            limit ?""";

    private static final String EXERCISES = """
            select e.lead_membership_id as lead, y.exercise_id, sum(y.done) as done, sum(y.due) as due,
              count(*) filter (where y.due > 0) as patients
            from (
              select episode_id, exercise_id, sum(due) as due, sum(done) as done
              from exercise_week where clinic_id = ? and week >= ? and week < ? group by 1, 2) y
            join episode e on e.clinic_id = ? and e.id = y.episode_id
            group by 1, 2""";

    private static final String SKIPS = """
            select exercise_id, episode_id, skips
            from exercise_week where clinic_id = ? and week >= ? and week < ? and skips <> '{}'""";

    private static final String OUTCOME = """
            select count(*) as finished, count(*) filter (where x.last_pain <= x.first_pain * 0.7) as better
            from (
              select
                (select avg(d.pain_worst) from patient_day d where d.clinic_id = ? and d.episode_id = e.id
                   and d.day < e.start_day + 7) as first_pain,
                (select avg(d.pain_worst) from patient_day d where d.clinic_id = ? and d.episode_id = e.id
                   and d.day > e.end_day - 7 and d.day <= e.end_day) as last_pain
              from episode e where e.clinic_id = ? and e.end_day >= ? and e.end_day >= e.start_day + 14 offset 0) x
            where x.first_pain > 0 and x.last_pain is not null""";

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;

    ReviewRows(JdbcClient jdbc, CurrentTenant tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /**
     * Rows of one week by whole per cent, or of one plan week.
     *
     * @param week nothing where it is of a plan week
     * @param planWeek nothing where it is of a week, or later than asked for
     * @param logging those with anything done
     */
    record Weeks(
            @Nullable LocalDate week, int percent, @Nullable Integer planWeek, Group group, int logging) {}

    /**
     * Weeks of a lead’s patients together, or of everybody’s.
     *
     * @param doneDone Σ over patients of done², {@code doneDue} of done × due, {@code dueDue} of due²
     */
    record LeadSum(@Nullable MembershipId lead, Group group, double doneDone, double doneDue, double dueDue) {}

    record ExerciseSum(MembershipId lead, ExerciseId exercise, Group group) {}

    List<Weeks> weeks(LocalDate first, LocalDate running, int lastPlanWeek) {
        return jdbc.sql(WEEKS)
                .params(lastPlanWeek, tenant.clinic().value(), first, running)
                .query((row, number) -> new Weeks(
                        row.getObject("week", LocalDate.class),
                        row.getInt("percent"),
                        row.getObject("plan_week", Integer.class),
                        group(row),
                        row.getInt("logging")))
                .list();
    }

    /** By week, how many rows are of patients who have another there. */
    Map<LocalDate, Integer> twice(LocalDate first, LocalDate running) {
        var clinic = tenant.clinic().value();
        return jdbc
                .sql(TWICE)
                .params(clinic, clinic, first, clinic, first, running, clinic)
                .query((row, number) -> Map.entry(row.getObject("week", LocalDate.class), row.getInt("patients")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<LeadSum> leads(LocalDate first, LocalDate running) {
        var clinic = tenant.clinic().value();
        return jdbc.sql(LEADS)
                .params(clinic, first, running, clinic)
                .query((row, number) -> new LeadSum(
                        membership(row),
                        group(row),
                        row.getDouble("done_done"),
                        row.getDouble("done_due"),
                        row.getDouble("due_due")))
                .list();
    }

    /** Whether these weeks asked something of enough patients for a figure. */
    boolean enough(LocalDate first, LocalDate end) {
        var clinic = tenant.clinic().value();
        var found = jdbc.sql(ENOUGH)
                .params(clinic, clinic, clinic, first, end, ClinicReview.LEAST)
                .query((row, number) -> number)
                .list();
        return found.size() == ClinicReview.LEAST;
    }

    List<ExerciseSum> exercises(LocalDate first, LocalDate running) {
        var clinic = tenant.clinic().value();
        return jdbc.sql(EXERCISES)
                .params(clinic, first, running, clinic)
                .query((row, number) -> new ExerciseSum(
                        new MembershipId(row.getObject("lead", UUID.class)),
                        new ExerciseId(row.getString("exercise_id")),
                        group(row)))
                .list();
    }

    /** What each patient who left an exercise out gave for it, all weeks together. */
    Map<ExerciseId, Collection<String>> skips(LocalDate first, LocalDate running) {
        var skips = new HashMap<ExerciseId, Map<UUID, String>>();
        jdbc.sql(SKIPS).params(tenant.clinic().value(), first, running).query(row -> {
            skips.computeIfAbsent(new ExerciseId(row.getString("exercise_id")), exercise -> new HashMap<>())
                    .merge(row.getObject("episode_id", UUID.class), row.getString("skips"), String::concat);
        });
        return skips.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().values()));
    }

    Outcome outcome(LocalDate endedSince) {
        var clinic = tenant.clinic().value();
        return jdbc.sql(OUTCOME)
                .params(clinic, clinic, clinic, endedSince)
                .query((row, number) -> new Outcome(row.getInt("better"), row.getInt("finished")))
                .single();
    }

    private static @Nullable MembershipId membership(ResultSet row) throws SQLException {
        var lead = row.getObject("lead", UUID.class);
        return lead == null ? null : new MembershipId(lead);
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(new Share(row.getInt("done"), row.getInt("due")), row.getInt("patients"));
    }
}
