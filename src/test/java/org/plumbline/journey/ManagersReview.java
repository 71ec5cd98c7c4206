package org.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.DIALOG;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.plumbline.patients.PatientId;
import org.plumbline.support.Visitor;

/** A manager looks how the clinic is doing, reads the numbers behind the pictures, and lets a colleague in and out. */
final class ManagersReview {
    /** Somebody whom nobody is responsible for. */
    static final String COLLEAGUE = "Lea Brandt";

    private final Visitor manager;
    private final PatientId somebody;
    private final List<String> names;

    /** @param somebody a patient @param names of patients, which no page of a manager says here */
    ManagersReview(Visitor manager, PatientId somebody, List<String> names) {
        this.manager = manager;
        this.somebody = somebody;
        this.names = names;
    }

    void walk() {
        assertThat(heading("Clinic review")).isVisible();
        readTheNumbersBehindThePictures();
        seeNobodyByName();

        link("Staff").click();
        assertThat(heading("Staff")).isVisible();
        inviteAndTakeBack();
        letAColleagueGo();

        assertThat(manager.complaints()).isEmpty();
    }

    /** A picture is drawn, and its table holds the same weeks. */
    private void readTheNumbersBehindThePictures() {
        assertThat(manager.page().locator("pl-chart canvas, pl-chart svg").first())
                .isVisible();
        manager.button("Table of Exercises done of due, by week").click();
        var table = manager.page().getByRole(TABLE).first();
        assertThat(table).isVisible();
        assertThat(table).containsText("%");
        assertThat(manager.page().getByText("Σ done ÷ Σ due").first()).isVisible();
    }

    private void seeNobodyByName() {
        for (var name : names) assertThat(manager.page().getByText(name)).hasCount(0);
        manager.openMissing("/patients/" + somebody);
        assertThat(heading("Nothing here")).isVisible();
        manager.page().goBack();
        assertThat(heading("Clinic review")).isVisible();
    }

    private void inviteAndTakeBack() {
        manager.button("Invite").click();
        var dialog = manager.page().getByRole(DIALOG);
        dialog.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                .fill("Nils Hauser");
        dialog.getByLabel("E-mail", new Locator.GetByLabelOptions().setExact(true))
                .fill(UUID.randomUUID() + "@clinic.test");
        button(dialog, "Make the link").click();
        button(manager.page().getByRole(DIALOG), "Done").click();
        assertThat(manager.page().getByText("Nils Hauser").first()).isVisible();

        manager.button("Revoke the invitation of Nils Hauser").click();
        button(manager.page().getByRole(DIALOG), "Revoke").click();
        assertThat(manager.page().getByText("The invitation of Nils Hauser is revoked."))
                .isVisible();
        assertThat(manager.button("Revoke the invitation of Nils Hauser")).hasCount(0);
    }

    private void letAColleagueGo() {
        manager.button(COLLEAGUE + " leaves the clinic").click();
        button(manager.page().getByRole(DIALOG), "End access").click();
        assertThat(manager.page().getByText(COLLEAGUE + " no longer has access."))
                .isVisible();
        assertThat(manager.button(COLLEAGUE + " leaves the clinic")).hasCount(0);
    }

    private Locator heading(String words) {
        return manager.page()
                .getByRole(HEADING, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private Locator link(String words) {
        return manager.page()
                .getByRole(LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator button(Locator within, String words) {
        return within.getByRole(
                BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
    }
}
