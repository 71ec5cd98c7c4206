package org.plumbline.plans.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.plumbline.plans.PlanTestbed.BIRD_DOG;
import static org.plumbline.plans.PlanTestbed.PELVIC_TILT;
import static org.plumbline.plans.PlanTestbed.SIDE_BRIDGE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanLinks;
import org.plumbline.plans.PlanService;
import org.plumbline.plans.PlanTestbed;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a browser can show: dragging, keys that the page hears first, a reload. */
@PlumblineTest
@NeedsBrowser
class PlanBuilderBrowserTest {
    private static final String BIRD = "Bird dog 2: leg reach";
    private static final String TILT = "Pelvic tilt, lying on back";
    private static final String SIDE = "Side bridge 1: from knees";

    @Autowired
    TestClinics clinics;

    @Autowired
    PlanTestbed testbed;

    @Autowired
    PlanService plans;

    @LocalServerPort
    int port;

    private Visitor therapist;
    private Page page;

    @BeforeEach
    void openThePlan() {
        var clinic = clinics.open();
        var amira = clinic.asTherapist(testbed::patient);
        clinic.asTherapist(
                () -> plans.assign(amira, PlanDraft.first(testbed.rows(BIRD_DOG, PELVIC_TILT, SIDE_BRIDGE))));
        therapist = Visitor.atDesk(port).signIn(clinic.therapist());
        page = therapist.page();
        page.navigate("/" + PlanLinks.builder(amira));
        assertThat(rows()).hasText(new String[] {BIRD, TILT, SIDE});
    }

    @AfterEach
    void close() {
        therapist.close();
    }

    @Test
    void a_row_is_dragged_by_its_grip_and_escape_lets_it_be() {
        drag(2, 0);
        assertThat(rows()).hasText(new String[] {SIDE, BIRD, TILT});

        lift(0, 2);
        page.keyboard().press("Escape");
        page.mouse().up();
        assertThat(rows()).hasText(new String[] {SIDE, BIRD, TILT});

        drag(0, 1);
        assertThat(rows()).hasText(new String[] {BIRD, SIDE, TILT});
    }

    @Test
    void a_row_is_moved_by_keys_with_a_word_and_the_move_is_undone() {
        rows().first().focus();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(rows()).hasText(new String[] {TILT, BIRD, SIDE});
        assertThat(page.locator(".rows > [role=status]")).hasText(BIRD + " is number 2 of 3 now");
        assertThat(rows().nth(1)).isFocused();

        page.keyboard().press("Control+z");
        assertThat(rows()).hasText(new String[] {BIRD, TILT, SIDE});
        page.keyboard().press("Control+Shift+Z");
        assertThat(rows()).hasText(new String[] {TILT, BIRD, SIDE});
    }

    @Test
    void a_reload_brings_the_draft_back() {
        drag(2, 0);
        assertThat(rows()).hasText(new String[] {SIDE, BIRD, TILT});
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Why it changed"))
                .fill("Side bridge first");
        assertThat(page.locator(".top p")).containsText("saved");
        page.keyboard().press("Tab");
        therapist.settle();

        page.reload();

        assertThat(page.getByText("Your draft is back as you left it.")).isVisible();
        assertThat(rows()).hasText(new String[] {SIDE, BIRD, TILT});
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Why it changed")))
                .hasValue("Side bridge first");
    }

    private Locator rows() {
        return page.locator(".rows .opener");
    }

    private void drag(int from, int to) {
        lift(from, to);
        page.mouse().up();
    }

    /** As people do: down, a little, on. */
    private void lift(int from, int to) {
        var grip = box(page.locator(".rows .grip").nth(from));
        var target = box(page.locator(".rows > article").nth(to));
        double x = grip.x + grip.width / 2;
        double y = grip.y + grip.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x, y + (to < from ? -20 : 20));
        page.mouse().move(x, to < from ? target.y + 4 : target.y + target.height - 4);
    }

    private static BoundingBox box(Locator locator) {
        return locator.boundingBox();
    }
}
