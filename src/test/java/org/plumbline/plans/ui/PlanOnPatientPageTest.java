package org.plumbline.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plans.PlanTestbed.BIRD_DOG;
import static org.plumbline.plans.PlanTestbed.PELVIC_TILT;
import static org.plumbline.plans.PlanTestbed.SIDE_BRIDGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
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
import org.plumbline.plans.PlanDraftService;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.PlanTestbed;
import org.plumbline.plans.PlanVersion;
import org.plumbline.plans.SavedDraft;
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
    PlanDraftService drafts;

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

        test(find(Button.class).withText("Write the plan").all().getLast()).click();

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
        plans.assign(amira, PlanDraft.first(testbed.rows(BIRD_DOG)));
        open(PatientPageSection.OVERVIEW);

        test(find(Button.class).withText("Edit plan").single()).click();

        assertThat(getCurrentView()).isInstanceOf(PlanBuilder.class);
    }

    @Test
    void the_head_says_write_before_there_is_a_plan_and_leads_back_to_a_draft() {
        open(PatientPageSection.OVERVIEW);
        assertThat(find(Button.class).withText("Edit plan").exists()).isFalse();
        test(find(Button.class).withText("Write the plan").all().getFirst()).click();

        drafts.keep(amira, new SavedDraft.Content(PlanDraft.first(testbed.rows(BIRD_DOG)), List.of("")), 0);
        open(PatientPageSection.OVERVIEW);

        assertThat(find(Button.class).withText("Go on with the draft").exists()).isTrue();
    }

    @Test
    void any_two_versions_are_compared() {
        var first = plans.assign(amira, PlanDraft.first(testbed.rows(BIRD_DOG, PELVIC_TILT)));
        plans.assign(amira, PlanDraft.edit(first.no(), "Tilt only", testbed.rows(PELVIC_TILT)));
        plans.assign(amira, PlanDraft.edit(2, "Side bridge", testbed.rows(PELVIC_TILT, SIDE_BRIDGE)));
        open(PatientPageSection.PLAN);

        var comparison = find(VersionComparison.class).single();
        assertThat(textsOf(comparison)).anyMatch(text -> text.startsWith("1 new. "));
        version("From").setValue(versionNo(1));

        assertThat(textsOf(comparison))
                .anyMatch(text -> text.startsWith("1 new, 1 dropped. "))
                .contains("Bird dog 2: leg reach", "dropped", "Side bridge 1: from knees", "new");
        version("From").setValue(versionNo(3));
        assertThat(textsOf(comparison)).contains("Choose two different versions.");
    }

    @SuppressWarnings("unchecked")
    private Select<PlanVersion> version(String label) {
        return find(Select.class).withCaption(label).single();
    }

    private PlanVersion versionNo(int no) {
        return version("From")
                .getListDataView()
                .getItems()
                .filter(each -> each.no() == no)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> textsOf(Component component) {
        return texts(component.getElement()).toList();
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
