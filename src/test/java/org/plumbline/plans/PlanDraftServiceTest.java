package org.plumbline.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.plans.PlanTestbed.BIRD_DOG;
import static org.plumbline.plans.PlanTestbed.PELVIC_TILT;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Role;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Load;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.kernel.values.Tempo;
import org.plumbline.patients.PatientId;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@SignedInAs(Role.THERAPIST)
class PlanDraftServiceTest {
    @Autowired
    PlanDraftService drafts;

    @Autowired
    PlanService plans;

    @Autowired
    PlanTestbed testbed;

    @Autowired
    TestClinics clinics;

    @Autowired
    CurrentUser user;

    private PatientId amira;

    @BeforeEach
    void register() {
        amira = testbed.patient();
    }

    @Test
    void everything_of_a_draft_comes_back() {
        var row = new PlanDraft.Row(
                        null,
                        BIRD_DOG,
                        Dose.hold(3, 4, 10, 30)
                                .withSets(3, 2)
                                .withTempo(new Tempo(2, 3))
                                .withLoad(Load.kilograms("2.5")),
                        DoseSide.BOTH,
                        new Schedule.DaysAWeek(3),
                        2,
                        "Slowly \0 \ud83d\ude80 \ud83d “so”",
                        null)
                .overruling(new Overruled("A rule", "A reason"));
        var content = content(new PlanDraft(0, null, "x".repeat(10_000), List.of(row)), "Hip stiff, left");

        var kept = drafts.keep(amira, content, 0);

        assertThat(drafts.mine(amira).orElseThrow().content()).isEqualTo(content);
        assertThat(drafts.mine(amira).orElseThrow().version()).isEqualTo(kept.version());
    }

    @Test
    void who_saw_an_older_keeping_is_told_and_changes_nothing() {
        var first = drafts.keep(amira, draft("First"), 0);
        drafts.keep(amira, draft("Second"), first.version());

        assertElsewhere(draft("Third"), first.version());
        assertElsewhere(draft("Third"), 0);
        assertThat(drafts.mine(amira).orElseThrow().content().draft().why()).isEqualTo("Second");
    }

    private void assertElsewhere(SavedDraft.Content content, int saw) {
        assertThatThrownBy(() -> drafts.keep(amira, content, saw))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(PlanRefused.Reason.DRAFT_ELSEWHERE));
    }

    @Test
    void what_is_too_long_for_any_plan_is_refused_before_the_database_is_asked() {
        var content = content(new PlanDraft(0, null, "x".repeat(500_000), testbed.rows(PELVIC_TILT)), "");

        assertThatThrownBy(() -> drafts.keep(amira, content, 0))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(PlanRefused.Reason.DRAFT_TOO_LONG));
    }

    @Test
    void each_therapist_has_a_draft_of_their_own_and_sees_that_others_have_one() {
        var colleague = clinics.staff(user.require().clinic(), "Lea Moser", Role.THERAPIST);
        testbed.join(amira, colleague);
        drafts.keep(amira, draft("Mine"), 0);

        clinics.as(colleague, () -> {
            assertThat(drafts.mine(amira)).isEmpty();
            drafts.keep(amira, draft("Hers"), 0);
        });

        assertThat(drafts.mine(amira).orElseThrow().content().draft().why()).isEqualTo("Mine");
        assertThat(drafts.others(amira)).extracting(SavedDraft.Other::by).containsExactly("Lea Moser");
    }

    @Test
    void assigning_takes_the_draft_with_it_and_leaves_the_other_ones() {
        var colleague = clinics.staff(user.require().clinic(), "Lea Moser", Role.THERAPIST);
        testbed.join(amira, colleague);
        clinics.as(colleague, () -> drafts.keep(amira, draft("Hers"), 0));
        drafts.keep(amira, draft("Mine"), 0);

        plans.assign(amira, PlanDraft.first(testbed.rows(PELVIC_TILT)));

        assertThat(drafts.mine(amira)).isEmpty();
        assertThat(drafts.others(amira)).hasSize(1);
    }

    @Test
    void stopping_an_exercise_leaves_the_draft_alone() {
        plans.assign(amira, PlanDraft.first(testbed.rows(PELVIC_TILT, BIRD_DOG)));
        var lineage = plans.current(amira).inForce().prescriptions().getFirst().lineage();
        drafts.keep(amira, draft("Mine"), 0);

        plans.stop(amira, lineage, "Pain");

        assertThat(drafts.mine(amira)).isPresent();
    }

    @Test
    void a_draft_of_a_patient_of_somebody_else_is_neither_read_nor_kept_nor_discarded() {
        var colleague = clinics.staff(user.require().clinic(), "Lea Moser", Role.THERAPIST);
        var hers = clinics.as(colleague, testbed::patient);

        assertThatThrownBy(() -> drafts.mine(hers)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.others(hers)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.keep(hers, draft("Mine"), 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.discard(hers)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> plans.stage(hers)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> plans.stop(hers, new LineageId(java.util.UUID.randomUUID()), "Pain"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_discarded_draft_is_gone_and_a_new_one_starts_anew() {
        drafts.keep(amira, draft("Mine"), 0);
        assertThat(plans.stage(amira)).isEqualTo(PlanStage.DRAFT);

        drafts.discard(amira);

        assertThat(plans.stage(amira)).isEqualTo(PlanStage.NONE);
        assertThat(drafts.keep(amira, draft("Again"), 0).version()).isEqualTo(1);
    }

    private SavedDraft.Content draft(String why) {
        return content(new PlanDraft(0, null, why, testbed.rows(PELVIC_TILT)), "");
    }

    private static SavedDraft.Content content(PlanDraft draft, String... reasons) {
        return new SavedDraft.Content(draft, List.of(reasons));
    }
}
