package org.plumbline.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.ClinicReview.Half;
import org.plumbline.adherence.ClinicReview.PlanWeek;
import org.plumbline.adherence.ClinicReview.Pooled;
import org.plumbline.adherence.ClinicReview.Reached;
import org.plumbline.adherence.ClinicReview.Risk;
import org.plumbline.adherence.ClinicReview.RiskThen;
import org.plumbline.adherence.ClinicReview.Therapist;
import org.plumbline.adherence.ClinicReview.Week;
import org.plumbline.diary.SkipReason;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.tenancy.TenantScope;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Statements;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
class ClinicReviewTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    @Autowired
    AdherenceService service;

    @Autowired
    RollUp rollUp;

    @Autowired
    AutowireCapableBeanFactory beans;

    Care care;
    SignedIn jonas;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
        jonas = care.clinic().therapist();
    }

    @Test
    void figures_are_pooled_with_their_counts() {
        patients(jonas, 4, 0);
        patients(jonas, 2, 6);

        var review = review(7);

        assertThat(review.pooled()).isEqualTo(new Pooled(new Group(new Share(12, 36), 6), null));
        assertThat(atRisk(review)).isEqualTo(4);
        assertThat(review.trend()).extracting(Week::group).containsExactly(new Group(new Share(12, 36), 6));
        assertThat(review.funnel().therapists())
                .extracting(Therapist::group)
                .containsExactly(new Group(new Share(12, 36), 6));
        assertThat(review.exercises().shown())
                .singleElement()
                .satisfies(exercise -> assertThat(exercise.group()).isEqualTo(new Group(new Share(12, 36), 6)));
        assertThat(review.planWeeks()).containsExactly(new PlanWeek(1, new Reached(6, 2)));
        assertThat(review.patients()).isEqualTo(6);
        assertThat(review.therapists()).isEqualTo(1);
        assertThat(review.until()).isEqualTo(MONDAY.plusDays(6));
    }

    @Test
    void a_week_counts_once_it_has_closed() {
        patients(jonas, 5, 2);

        assertThat(review(6).trend()).isEmpty();
        assertThat(review(6).pooled()).isEqualTo(new Pooled(new Group(Share.NONE, 0), null));
        assertThat(review(7).trend()).hasSize(1);
        assertThat(review(14).trend())
                .extracting(Week::group)
                .containsExactly(new Group(new Share(10, 30), 5), new Group(new Share(0, 35), 5));
    }

    @Test
    void the_four_weeks_are_compared_with_the_four_before() {
        patients(jonas, 5, 6);

        var review = review(7 * 5);

        assertThat(review.pooled()).isEqualTo(new Pooled(new Group(new Share(0, 140), 5), new Share(30, 30)));
    }

    @Test
    void four_patients_are_too_few_for_any_figure() {
        patients(jonas, 4, 3);

        var review = review(7);

        assertThat(review.pooled()).isNull();
        assertThat(review.atRisk()).isNull();
        assertThat(review.trend()).containsExactly(new Week(MONDAY, null, null));
        assertThat(review.funnel().therapists()).extracting(Therapist::group).containsOnlyNulls();
        assertThat(review.planWeeks()).containsExactly(new PlanWeek(1, null));
        assertThat(review.exercises()).isEqualTo(new ClinicReview.Exercises(List.of(), 1));
    }

    @Test
    void the_middle_half_stands_from_ten_patients_on() {
        patients(jonas, 5, 0);
        patients(jonas, 4, 6);
        assertThat(review(7).trend()).extracting(Week::half).containsOnlyNulls();

        patients(jonas, 1, 3);

        assertThat(review(7).trend()).extracting(Week::half).containsExactly(new Half(0, 100));
    }

    @Test
    void a_therapist_with_few_patients_hides_the_next_smallest_too() {
        patients(jonas, 9, 1);
        patients(care.clinic().staff("Lea Moser", Role.THERAPIST), 3, 6);
        patients(care.clinic().staff("Nils Hauser", Role.THERAPIST), 6, 6);

        var review = review(7);

        assertThat(review.pooled()).isNotNull();
        assertThat(review.funnel().therapists())
                .filteredOn(therapist -> therapist.group() != null)
                .extracting(Therapist::name)
                .containsExactly("Jonas Reber");
        assertThat(review.funnel().hidden()).isEqualTo(2);
    }

    @Test
    void an_exercise_says_why_it_is_skipped_once_enough_patients_say_so() {
        var all = patients(jonas, 6, 0);
        all.subList(0, 4).forEach(patient -> care.skip(patient, MONDAY.plusDays(1), SkipReason.NO_TIME));
        assertThat(review(7).exercises().shown())
                .extracting(ClinicReview.Exercise::skip)
                .containsOnlyNulls();

        care.skip(all.getLast(), MONDAY.plusDays(2), SkipReason.NO_TIME);

        assertThat(review(7).exercises().shown())
                .extracting(ClinicReview.Exercise::skip)
                .containsExactly(SkipReason.NO_TIME);
    }

    @Test
    void a_patient_without_data_is_counted_apart() {
        patients(jonas, 5, 6);
        var late = care.register("Late", MONDAY.plusDays(7));
        care.assign(late, MONDAY.plusDays(7), Schedule.everyDay());
        care.register("Without plan", MONDAY);

        var review = review(7);

        assertThat(review.atRisk()).isEqualTo(new Risk(0, 1, 6, List.of()));
        assertThat(review.pooled()).isEqualTo(new Pooled(new Group(new Share(30, 30), 5), null));
    }

    @Test
    void how_many_were_at_risk_four_weeks_ago_is_what_was_written_down_then() {
        patients(jonas, 6, 2);
        keep(14);

        assertThat(review(14 + 6).riskBefore()).isNull();
        assertThat(review(14 + 7).riskBefore()).isEqualTo(new RiskThen(MONDAY.plusDays(14), 6, 6));
        keep(21);
        assertThat(review(14 + 28).riskBefore()).isEqualTo(new RiskThen(MONDAY.plusDays(14), 6, 6));
        assertThat(review(14 + 28 + 14).riskBefore()).isNull();
    }

    @Test
    void another_clinic_adds_nothing() {
        patients(jonas, 6, 2);
        var other = beans.createBean(Care.class);
        var stranger = other.register("Stranger", MONDAY);
        other.assign(stranger, MONDAY, Schedule.everyDay());

        assertThat(review(7).pooled()).isEqualTo(new Pooled(new Group(new Share(12, 36), 6), null));
    }

    @Test
    void an_empty_clinic_has_no_data_and_hides_nothing() {
        var review = review(7);

        assertThat(review.pooled()).isEqualTo(new Pooled(new Group(Share.NONE, 0), null));
        assertThat(review.trend()).isEmpty();
        assertThat(review.funnel().therapists()).isEmpty();
        assertThat(review.planWeeks()).isEmpty();
        assertThat(review.atRisk()).isEqualTo(new Risk(0, 0, 0, List.of()));
    }

    @Test
    void only_a_manager_sees_it() {
        assertThatThrownBy(() -> care.asTherapist(MONDAY, () -> service.review()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_review_costs_the_same_number_of_statements_at_any_size() {
        patients(jonas, 3, 1);
        int few = Statements.during(() -> review(7)).size();
        patients(care.clinic().staff("Lea Moser", Role.THERAPIST), 60, 1);

        assertThat(Statements.during(() -> review(7))).hasSize(few);
    }

    /** What the round after midnight does. */
    private void keep(int after) {
        Care.on(MONDAY.plusDays(after), () -> {
            TenantScope.ofClinic(care.clinic().id()).run(rollUp::extend);
            return null;
        });
    }

    private static int atRisk(ClinicReview review) {
        return Objects.requireNonNull(review.atRisk()).atRisk();
    }

    /** With something due on each day from the second on, of which they do the first few. */
    private List<PatientId> patients(SignedIn lead, int count, int daysDone) {
        var all = new ArrayList<PatientId>();
        for (int i = 0; i < count; i++) {
            var patient = care.register(lead, "%s’s patient %d".formatted(lead.name(), i), MONDAY, TestClinics.ZONE);
            care.assign(lead, patient, MONDAY, Schedule.everyDay());
            logFirstDays(patient, daysDone);
            all.add(patient);
        }
        return all;
    }

    private void logFirstDays(PatientId patient, int daysDone) {
        IntStream.rangeClosed(1, daysDone).forEach(day -> care.log(patient, MONDAY.plusDays(day)));
    }

    private ClinicReview review(int after) {
        return care.asManager(MONDAY.plusDays(after), () -> service.review());
    }
}
