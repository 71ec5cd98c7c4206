package org.plumbline.adherence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.ClinicReview.Half;
import org.plumbline.adherence.ClinicReview.Outcome;
import org.plumbline.adherence.ClinicReview.PlanWeek;
import org.plumbline.adherence.ClinicReview.Reached;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.SignalKind;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.EpisodeId;
import org.plumbline.plans.PlanTimeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the clinic review sums up, from the roll-ups: one statement a card. Bounds are handed in ready: behind row-level
 * security a date that the statement reckons itself does not reach the index.
 */
@Component
class ReviewRows {
    private static final String TREND = """
            select week, sum(done) as done, sum(due) as due, count(distinct patient_id) as patients,
              percentile_disc(array[0.25, 0.75]) within group (order by (200 * done + due) / (2 * due)) as half
            from patient_week where clinic_id = ? and week >= ? and week < ? and due > 0 group by week order by week""";

    private static final String LEADS = """
            select e.lead_membership_id as lead, y.recent, sum(y.done) as done, sum(y.due) as due,
              count(distinct y.patient_id) as patients, sum(y.done::bigint * y.done) as done_done,
              sum(y.done::bigint * y.due) as done_due, sum(y.due::bigint * y.due) as due_due
            from (
              select episode_id, patient_id, week >= ? as recent, sum(done) as done, sum(due) as due
              from patient_week where clinic_id = ? and week >= ? and week < ? and due > 0 group by 1, 2, 3) y
            join episode e on e.clinic_id = ? and e.id = y.episode_id
            group by grouping sets ((e.lead_membership_id, y.recent), (y.recent))""";

    private static final String PLAN_WEEKS = """
            select plan_week, count(*) as reached, count(*) filter (where done > 0) as logging
            from patient_week where clinic_id = ? and week >= ? and week < ? and due > 0 and plan_week <= ?
            group by plan_week order by plan_week""";

    private static final String EXERCISES = """
            select e.lead_membership_id as lead, y.exercise_id, sum(y.done) as done, sum(y.due) as due,
              count(*) filter (where y.due > 0) as patients, string_agg(y.skips, ';') as skips
            from (
              select episode_id, exercise_id, sum(due) as due, sum(done) as done,
                string_agg(skips::text, ',') filter (where skips <> '{}') as skips
              from exercise_week where clinic_id = ? and week >= ? and week < ? group by 1, 2) y
            join episode e on e.clinic_id = ? and e.id = y.episode_id
            group by 1, 2""";

    private static final String SEVEN_DAYS = """
            select a.episode_id, coalesce(sum(d.done) filter (where d.day < a.today), 0) as done,
              coalesce(sum(d.due + case when d.day < a.monday then d.late_due else 0 end)
                filter (where d.day < a.today), 0) as due,
              coalesce(bool_or(d.state <> 'NONE') filter (where d.day = a.today), false) as active
            from unnest(?::uuid[], ?::date[], ?::date[], ?::date[]) as a (episode_id, first, monday, today)
              left join patient_day d on d.clinic_id = ? and d.episode_id = a.episode_id
                and d.day >= a.first and d.day <= a.today
            group by a.episode_id""";

    private static final String SIGNALS = """
            select episode_id, kind from signal where clinic_id = ? and resolved_at is null""";

    private static final String OUTCOME = """
            select count(*) as finished, count(*) filter (where x.last_pain <= x.first_pain * 0.7) as better
            from (
              select
                (select avg(d.pain_worst) from patient_day d where d.clinic_id = e.clinic_id and d.episode_id = e.id
                   and d.day < e.start_day + 7) as first_pain,
                (select avg(d.pain_worst) from patient_day d where d.clinic_id = e.clinic_id and d.episode_id = e.id
                   and d.day > e.end_day - 7 and d.day <= e.end_day) as last_pain
              from episode e where e.clinic_id = ? and e.end_day >= ? and e.end_day >= e.start_day + 14) x
            where x.first_pain > 0 and x.last_pain is not null""";

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;

    ReviewRows(JdbcClient jdbc, CurrentTenant tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    record WeekSum(LocalDate monday, Group group, Half half) {}

    /**
     * Weeks of a lead’s patients together, or of everybody’s.
     *
     * @param recent the later half of the weeks
     * @param doneDone Σ over patients of done², {@code doneDue} of done × due, {@code dueDue} of due²
     */
    record LeadSum(
            @Nullable MembershipId lead, boolean recent, Group group, double doneDone, double doneDue, double dueDue) {}

    /** @param skips of each patient, parted by ; */
    record ExerciseSum(MembershipId lead, ExerciseId exercise, Group group, String skips) {}

    record SevenDays(EpisodeId episode, Share share, boolean active) {}

    record OpenSignal(EpisodeId episode, SignalKind kind) {}

    List<WeekSum> trend(LocalDate first, LocalDate running) {
        return jdbc.sql(TREND)
                .params(tenant.clinic().value(), first, running)
                .query((row, number) -> new WeekSum(row.getObject("week", LocalDate.class), group(row), half(row)))
                .list();
    }

    List<LeadSum> leads(LocalDate first, LocalDate recent, LocalDate running) {
        var clinic = tenant.clinic().value();
        return jdbc.sql(LEADS)
                .params(recent, clinic, first, running, clinic)
                .query((row, number) -> new LeadSum(
                        membership(row),
                        row.getBoolean("recent"),
                        group(row),
                        row.getDouble("done_done"),
                        row.getDouble("done_due"),
                        row.getDouble("due_due")))
                .list();
    }

    List<PlanWeek> planWeeks(LocalDate first, LocalDate running, int last) {
        return jdbc.sql(PLAN_WEEKS)
                .params(tenant.clinic().value(), first, running, last)
                .query((row, number) -> new PlanWeek(
                        row.getInt("plan_week"), new Reached(row.getInt("reached"), row.getInt("logging"))))
                .list();
    }

    List<ExerciseSum> exercises(LocalDate first, LocalDate running) {
        var clinic = tenant.clinic().value();
        return jdbc.sql(EXERCISES)
                .params(clinic, first, running, clinic)
                .query((row, number) -> new ExerciseSum(
                        new MembershipId(row.getObject("lead", UUID.class)),
                        new ExerciseId(row.getString("exercise_id")),
                        group(row),
                        row.getString("skips") == null ? "" : row.getString("skips")))
                .list();
    }

    /** The last seven closed days of each patient, by the calendar of the patient’s own zone. */
    List<SevenDays> sevenDays(Collection<CaseloadPatient> patients) {
        return jdbc.sql(SEVEN_DAYS)
                .params(
                        patients.stream()
                                .map(each -> each.episode().id().value())
                                .toArray(UUID[]::new),
                        texts(patients, each -> each.today().minusDays(7)),
                        texts(patients, each -> PlanTimeline.monday(each.today())),
                        texts(patients, CaseloadPatient::today),
                        tenant.clinic().value())
                .query((row, number) -> new SevenDays(
                        new EpisodeId(row.getObject("episode_id", UUID.class)),
                        new Share(row.getInt("done"), row.getInt("due")),
                        row.getBoolean("active")))
                .list();
    }

    List<OpenSignal> openSignals() {
        return jdbc.sql(SIGNALS)
                .param(tenant.clinic().value())
                .query((row, number) -> new OpenSignal(
                        new EpisodeId(row.getObject("episode_id", UUID.class)),
                        SignalKind.valueOf(row.getString("kind"))))
                .list();
    }

    Outcome outcome(LocalDate endedSince) {
        return jdbc.sql(OUTCOME)
                .params(tenant.clinic().value(), endedSince)
                .query((row, number) -> new Outcome(row.getInt("better"), row.getInt("finished")))
                .single();
    }

    private static String[] texts(Collection<CaseloadPatient> patients, Function<CaseloadPatient, LocalDate> day) {
        return patients.stream().map(day).map(LocalDate::toString).toArray(String[]::new);
    }

    private static @Nullable MembershipId membership(ResultSet row) throws SQLException {
        var lead = row.getObject("lead", UUID.class);
        return lead == null ? null : new MembershipId(lead);
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(new Share(row.getInt("done"), row.getInt("due")), row.getInt("patients"));
    }

    private static Half half(ResultSet row) throws SQLException {
        var ends = (Integer[]) row.getArray("half").getArray();
        return new Half(ends[0], ends[1]);
    }
}
