package org.plumbline.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.ClinicRates.Rate;
import org.plumbline.plans.ClinicRates.Size;
import org.plumbline.plans.PlanService;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;

/** What the clinic’s own patients do of plans of each size. */
@PlumblineTest
class ClinicRatesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate NEXT_WEEK = MONDAY.plusDays(8);

    @Autowired
    PlanService plans;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Care care;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
    }

    @Test
    void done_of_due_is_pooled_by_the_number_of_exercises() {
        patients(5, 1, 3);
        patients(6, 3, 2);
        patients(5, 5, 0);

        // the first day asks for what was done on it, the other six for everything
        assertThat(rates(NEXT_WEEK))
                .containsExactly(
                        new Rate(Size.FEW, OptionalInt.of(43), 5), // 15 of 35
                        new Rate(Size.USUAL, OptionalInt.of(29), 6), // 36 of 126
                        new Rate(Size.MANY, OptionalInt.of(0), 5)); // 0 of 150
    }

    @Test
    void fewer_than_five_are_hidden_and_the_next_smallest_group_with_them() {
        patients(4, 1, 3);
        patients(5, 3, 2);
        patients(6, 5, 1);

        assertThat(rates(NEXT_WEEK))
                .extracting(Rate::size, Rate::patients)
                .containsExactly(tuple(Size.FEW, 0), tuple(Size.USUAL, 0), tuple(Size.MANY, 6));
        assertThat(rates(NEXT_WEEK).get(0).percent()).isEmpty();
        assertThat(rates(NEXT_WEEK).get(1).percent()).isEmpty();
    }

    @Test
    void a_week_counts_once_it_has_closed_and_for_twelve() {
        patients(5, 1, 3);

        assertThat(rates(MONDAY.plusDays(7))).extracting(Rate::patients).containsOnly(0);
        assertThat(rates(NEXT_WEEK).getFirst().patients()).isEqualTo(5);
        assertThat(rates(NEXT_WEEK.plusWeeks(12)).getFirst().percent()).hasValue(0);
    }

    @Test
    void another_clinic_is_not_counted_and_nobody_but_a_therapist_asks() {
        patients(5, 1, 3);
        var other = beans.createBean(Care.class);

        assertThat(other.asTherapist(NEXT_WEEK, plans::clinicRates))
                .extracting(Rate::patients)
                .containsOnly(0);
        assertThatThrownBy(() -> care.asManager(NEXT_WEEK, plans::clinicRates))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void it_costs_one_statement_whatever_the_number_of_patients() {
        patients(1, 1, 1);
        rates(NEXT_WEEK);
        var few = care.asTherapist(NEXT_WEEK, () -> Statements.during(plans::clinicRates));
        patients(6, 3, 1);

        assertThat(care.asTherapist(NEXT_WEEK, () -> Statements.during(plans::clinicRates)))
                .hasSameSizeAs(few);
    }

    private List<Rate> rates(LocalDate day) {
        return care.asTherapist(day, plans::clinicRates);
    }

    /** So many patients with so many daily exercises, all of them done on so many days from the first on. */
    private void patients(int many, int exercises, int days) {
        for (int i = 0; i < many; i++) {
            PatientId patient = care.register("Patient " + i, MONDAY);
            care.assign(
                    patient,
                    MONDAY,
                    Collections.nCopies(exercises, Schedule.everyDay()).toArray(Schedule[]::new));
            for (int day = 0; day < days; day++) care.logAll(patient, MONDAY.plusDays(day));
        }
    }
}
