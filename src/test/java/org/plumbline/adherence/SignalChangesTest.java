package org.plumbline.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.assessments.AssessmentId;
import org.plumbline.assessments.AssessmentKind;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CorrectionService;
import org.plumbline.assessments.RecordingService;
import org.plumbline.diary.SkipReason;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.WarningSigns;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Signals as the course around them changes, and what happens after somebody has seen them. */
@PlumblineTest
class SignalChangesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    @Autowired
    SignalService service;

    @Autowired
    AdherenceService adherence;

    @Autowired
    Signals signals;

    @Autowired
    EpisodeService courses;

    @Autowired
    PatientService patients;

    @Autowired
    HoldService holds;

    @Autowired
    WarningSigns signs;

    @Autowired
    AssessmentService assessments;

    @Autowired
    RecordingService recording;

    @Autowired
    CorrectionService corrections;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Care care;
    private PatientId amira;

    @BeforeEach
    void begin() {
        care = beans.createBean(Care.class);
        amira = care.register("Amira", MONDAY, TestClinics.ZONE);
        care.assign(amira, MONDAY, Schedule.everyDay());
    }

    @Test
    void pain_worse_than_what_was_acknowledged_is_told_anew() {
        care.checkIn(amira, day(1), 7);
        var seven = of(1).getFirst();
        acknowledge(seven, 1);

        care.checkIn(amira, day(2), 7);
        assertThat(of(2)).extracting(Signal::id, Signal::isAcknowledged).containsExactly(tuple(seven.id(), true));

        care.checkIn(amira, day(3), 9);
        assertThat(of(3)).singleElement().satisfies(nine -> {
            assertThat(nine.id()).isNotEqualTo(seven.id());
            assertThat(nine.isAcknowledged()).isFalse();
            assertThat(nine.raisedAt()).isEqualTo(Care.noon(day(3)));
        });
    }

    @Test
    void a_further_red_session_and_more_effort_are_told_anew() {
        care.logAndTell(amira, day(1), 4, 6, 9);
        care.logAndTell(amira, day(2), 4, 6, 9);
        of(2).forEach(each -> acknowledge(each, 2));

        care.logAndTell(amira, day(3), 4, 6, 10);

        assertThat(of(3))
                .filteredOn(each -> !each.isAcknowledged())
                .extracting(Signal::kind)
                .containsExactly(SignalKind.RED_SESSIONS, SignalKind.EFFORT_HIGH);
    }

    @Test
    void another_reason_to_leave_out_is_told_anew_and_the_same_one_is_not() {
        for (int day = 1; day <= 3; day++) care.skip(amira, day(day), SkipReason.NO_TIME);
        acknowledge(skips(3), 3);
        care.skip(amira, day(4), SkipReason.NO_TIME);
        assertThat(skips(4).isAcknowledged()).isTrue();

        for (int day = 5; day <= 9; day++) care.skip(amira, day(day), SkipReason.PAIN_WORSE);

        assertThat(skips(9).isAcknowledged()).isFalse();
    }

    private Signal skips(int day) {
        return of(day).stream()
                .filter(each -> each.kind() == SignalKind.SAME_SKIP)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_late_entry_of_a_course_that_has_ended_leaves_the_signals_of_the_next_one_alone() {
        var late = care.prescription(amira, day(1));
        therapist(2, () -> courses.end(amira, version(), day(2), "Moved away"));
        therapist(4, () -> courses.comeBack(amira, version(), null, 6));
        warn(4);
        assertThat(kinds(4)).containsExactly(SignalKind.RED_FLAG);

        care.logLate(amira, late, day(4), day(1));

        assertThat(kinds(4)).containsExactly(SignalKind.RED_FLAG);
    }

    @Test
    void a_yes_after_the_discharge_reaches_the_therapist_and_stands_until_it_is_lifted() {
        therapist(2, () -> courses.end(amira, version(), day(2), "Goals reached"));
        assertThat(caseload(5)).isEmpty();

        warn(5);

        assertThat(caseload(5)).singleElement().satisfies(row -> {
            assertThat(row.standing()).isEqualTo(CaseloadRow.Standing.ENDED);
            assertThat(row.news()).extracting(Signal::kind).containsExactly(SignalKind.RED_FLAG);
        });
        assertThat(care.asTherapist(day(5), () -> adherence.glance(amira)).row().patient())
                .isEqualTo(amira);
        lift(6);
        assertThat(caseload(6)).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void a_hold_that_nobody_lifted_goes_on_into_the_next_course() {
        warn(1);
        therapist(2, () -> courses.end(amira, version(), day(2), "Moved away"));
        assertThat(kinds(3)).containsExactly(SignalKind.RED_FLAG);

        therapist(4, () -> courses.comeBack(amira, version(), null, 6));

        assertThat(care.asPatient(amira, day(4), () -> holds.mine(amira))).isPresent();
        assertThat(kinds(4)).containsExactly(SignalKind.RED_FLAG);
        assertThat(caseload(4)).hasSize(1);
        lift(5);
        assertThat(kinds(5)).isEmpty();
    }

    @Test
    void silence_tells_of_the_last_day_with_an_entry_not_of_the_day_it_was_added_on() {
        care.log(amira, day(1));
        care.logLate(amira, care.prescription(amira, day(2)), day(6), day(2));

        assertThat(of(6))
                .filteredOn(each -> each.kind() == SignalKind.SILENT)
                .singleElement()
                .satisfies(silent -> assertThat(silent.facts()).isEqualTo(new SignalFacts.Silent(3, day(2), null)));
    }

    @Test
    void a_longer_course_no_longer_ends_soon() {
        replan(1, 1);
        assertThat(kinds(1)).containsExactly(SignalKind.PLAN_ENDS);

        replan(2, 12);

        assertThat(open()).isEmpty();
    }

    @Test
    void a_retest_falls_due_at_once_when_the_last_sheet_is_voided() {
        signed(1);
        var second = signed(15);
        assertThat(kinds(40)).doesNotContain(SignalKind.RETEST_DUE);

        therapist(40, () -> corrections.voidSheet(amira, second, "Of another patient."));

        assertThat(kinds(40)).contains(SignalKind.RETEST_DUE);
    }

    private AssessmentId signed(int day) {
        return care.asTherapist(day(day), () -> {
            var sheet = assessments.start(
                    amira, AssessmentKind.INITIAL, List.of(new ChosenTest("hip_ir_prone", List.of())));
            recording.record(amira, sheet, "hip_ir_prone", Map.of("ir_deg.left", 31), 0);
            assessments.sign(amira, sheet);
            return sheet;
        });
    }

    private void replan(int day, int weeks) {
        therapist(day, () -> {
            var record = patients.record(amira);
            var draft = record.draft();
            patients.edit(
                    amira,
                    record.version(),
                    new PatientDraft(draft.name(), draft.born(), null, null, null, draft.zone(), draft.onset(), weeks));
        });
    }

    private void warn(int day) {
        care.asPatient(
                amira,
                day(day),
                () -> holds.raise(amira, List.of(signs.urgentNow().getFirst().id())));
    }

    private void lift(int day) {
        therapist(day, () -> holds.lift(amira, holds.open(amira).orElseThrow().id(), "Seen in emergency, all clear"));
    }

    private int version() {
        return courses.care(amira).version();
    }

    private List<CaseloadRow> caseload(int day) {
        return care.asTherapist(day(day), () -> adherence.caseload());
    }

    private List<Signal> of(int day) {
        return care.asTherapist(day(day), () -> service.of(amira));
    }

    private List<SignalKind> kinds(int day) {
        return of(day).stream().map(Signal::kind).toList();
    }

    private List<Signal> open() {
        return care.clinic().inside(() -> signals.open(Set.of(amira))).getOrDefault(amira, List.of());
    }

    private void acknowledge(Signal signal, int day) {
        therapist(day, () -> service.acknowledge(amira, signal.id()));
    }

    private void therapist(int day, Runnable body) {
        Supplier<Integer> act = () -> {
            body.run();
            return day;
        };
        care.asTherapist(day(day), act);
    }

    private static LocalDate day(int after) {
        return MONDAY.plusDays(after);
    }
}
