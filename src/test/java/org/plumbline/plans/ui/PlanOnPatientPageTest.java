package org.plumbline.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plans.PlanTestbed.BIRD_DOG;
import static org.plumbline.plans.PlanTestbed.PELVIC_TILT;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.Role;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.PlanTestbed;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
@SignedInAs(Role.THERAPIST)
class PlanOnPatientPageTest extends SpringBrowserlessTest {
    @Autowired
    PlanService plans;

    @Autowired
    PlanTestbed testbed;

    @Autowired
    Clock clock;

    private PatientId amira;

    @BeforeEach
    void register() {
        amira = testbed.patient();
    }

    @Test
    void without_a_plan_the_card_offers_to_make_one() {
        open(PatientPageSection.OVERVIEW);

        test(find(Button.class).withText("Make a plan").single()).click();

        assertThat(getCurrentView()).isInstanceOf(PlanBuilder.class);
    }

    @Test
    void the_overview_shows_the_plan_of_today_in_words() {
        plans.assign(amira, PlanDraft.first(testbed.rows(BIRD_DOG, PELVIC_TILT)));

        open(PatientPageSection.OVERVIEW);

        assertThat(texts())
                .contains(
                        "Plan 1",
                        "Bird dog 2: leg reach",
                        "Pelvic tilt, lying on back",
                        "2 × 10, hold 3 s, twice a day")
                .anyMatch(text -> text.startsWith("since today · "));
    }

    @Test
    void an_edit_that_waits_is_announced() {
        var today = LocalDate.now(clock.withZone(TestClinics.ZONE));
        plans.assign(amira, PlanDraft.first(testbed.rows(BIRD_DOG)));
        plans.assign(
                amira, PlanDraft.edit(1, "Later", testbed.rows(PELVIC_TILT)).from(today.plusDays(1)));

        open(PatientPageSection.OVERVIEW);

        assertThat(texts()).contains("Plan 1", "Plan 2 waits for tomorrow");
    }

    @Test
    void the_plan_tab_tells_every_version_with_who_and_why() {
        plans.assign(amira, PlanDraft.first(testbed.rows(BIRD_DOG)));
        plans.assign(amira, PlanDraft.edit(1, "Tilt instead", testbed.rows(PELVIC_TILT)));

        open(PatientPageSection.PLAN);

        assertThat(find(H2.class).all()).extracting(H2::getText).containsSubsequence("Plan 2", "Plan 1");
        assertThat(texts())
                .contains("in force", "replaced, never in force", "Tilt instead")
                .anyMatch(text -> text.startsWith("by Ada Brunner, "));
    }

    @Test
    void the_head_of_the_page_leads_to_the_builder() {
        open(PatientPageSection.OVERVIEW);

        test(find(Button.class).withText("Edit plan").single()).click();

        assertThat(getCurrentView()).isInstanceOf(PlanBuilder.class);
    }

    private void open(String tab) {
        UI.getCurrent().navigate(PatientLinks.page(amira, tab));
    }

    private List<String> texts() {
        return texts(((Component) getCurrentView()).getElement()).toList();
    }

    private static Stream<String> texts(Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : element.getChildren().flatMap(PlanOnPatientPageTest::texts);
    }
}
