package org.plumbline.patients.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.patients.PatientDrafts.aDraft;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Role;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.patients.PatientDrafts;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageAction;
import org.plumbline.patients.PatientPageChoice;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.patients.PatientService;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.SignedInAs;
import org.plumbline.support.TestClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@PlumblineTest
@SignedInAs(Role.THERAPIST)
class PatientViewTest extends SpringBrowserlessTest {
    @Autowired
    PatientService service;

    @Autowired
    TestClinics clinics;

    @Autowired
    CurrentUser user;

    @Autowired
    Clock clock;

    @Test
    void the_head_says_who_where_and_with_whom() {
        var born = LocalDate.now(clock).minusYears(41);
        var patient = registeredDaysAgo(45, aDraft().born(born));

        open(patient);

        assertThat(find(H1.class).single().getText()).isEqualTo("Amira Khalil");
        assertThat(facts()).element(0).isEqualTo("41 years");
        assertThat(facts()).element(1).asString().startsWith("since ").endsWith(", week 7 of 12");
        assertThat(facts()).element(2).isEqualTo("with Ada Brunner");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Amira Khalil · Overview");
    }

    @Test
    void a_course_that_runs_over_says_what_was_planned() {
        var patient = registeredDaysAgo(70, aDraft().plannedWeeks(6));

        open(patient);

        assertThat(facts()).element(1).asString().endsWith(", week 11, planned 6");
    }

    @Test
    void a_patient_without_access_is_offered_a_link() {
        var patient = registeredDaysAgo(0, aDraft());
        open(patient);
        assertThat(find(AccessNote.class).exists()).isTrue();

        test(find(Button.class, find(AccessNote.class).single())
                        .withText("Invite")
                        .single())
                .click();
        assertThat(find(TextField.class).withCaption("Link").single().getValue())
                .startsWith("join/");
        test(find(Button.class).withText("Close").single()).click();

        assertThat(find(AccessNote.class).exists()).isFalse();
        assertThat(find(Button.class).withText("New link").exists()).isTrue();
    }

    @Test
    void an_edit_shows_at_once() {
        open(registeredDaysAgo(0, aDraft()));

        test(find(Button.class).withText("Edit record").single()).click();
        test(find(TextField.class).withCaption("Name").single()).setValue("Amira Rossi");
        test(find(Button.class).withText("Save").single()).click();

        assertThat(find(H1.class).single().getText()).isEqualTo("Amira Rossi");
    }

    @Test
    void contact_data_can_be_used() {
        open(registeredDaysAgo(0, aDraft()));

        assertThat(find(Anchor.class, find(RecordCard.class).single()).all())
                .extracting(Anchor::getHref)
                .containsExactly("tel:+41 79 555 01 20", "mailto:amira@mail.test");
    }

    @Test
    void what_is_foreign_unknown_or_no_address_at_all_looks_the_same() {
        var mine = registeredDaysAgo(0, aDraft());
        var foreign = clinics.open().asTherapist(() -> service.register(aDraft().build()));
        var colleague = clinics.staff(user.require().clinic(), "Lea Moser", Role.THERAPIST);
        var hers = clinics.as(colleague, () -> service.register(aDraft().build()));
        var addresses = List.of(
                PatientLinks.page(foreign),
                PatientLinks.page(hers),
                PatientLinks.page(new PatientId(UUID.randomUUID())),
                "patients/no-uuid",
                PatientLinks.page(mine) + "/nonsense");

        assertThat(addresses.stream().map(this::shownAt)).containsOnly("Nothing here");
    }

    @Test
    @SignedInAs(Role.CLINIC_MANAGER)
    void a_manager_has_no_patient_page() {
        UI.getCurrent().navigate("patients/" + UUID.randomUUID());

        assertThat(getCurrentView()).isNotInstanceOf(PatientView.class);
    }

    @Test
    void a_section_fails_alone_and_is_tried_again() {
        var attempts = new ArrayList<PatientPage>();
        var page = service.record(registeredDaysAgo(0, aDraft())).page();
        var broken = section("overview", 1, shown -> {
            attempts.add(shown);
            if (attempts.size() < 2) throw new IllegalStateException("the database is away");
            return new Paragraph("twelve weeks");
        });
        var frame = new SectionFrame(broken, page);
        UI.getCurrent().add(frame, new SectionFrame(section("overview", 2, shown -> new Paragraph("plan")), page));

        assertThat(texts()).containsExactly("plan");
        test(find(Button.class, frame).withText("Try again").single()).click();

        assertThat(texts()).containsExactly("twelve weeks", "plan");
        assertThat(attempts).containsExactly(page, page);
    }

    @Test
    void sections_and_actions_stand_in_their_order_on_their_tab() {
        var first = section("plan", 1, page -> new Paragraph());
        var second = section("plan", 2, page -> new Paragraph());
        var parts = parts(second, first, action(2, "Edit plan"), action(3, null), action(1, "Message"));
        var page = service.record(registeredDaysAgo(0, aDraft())).page();

        assertThat(parts.tabs()).containsExactly("overview", "plan");
        assertThat(parts.tab(Optional.of("plans"))).isEqualTo("plan");
        assertThat(parts.sections("plan", page)).containsExactly(first, second);
        assertThat(parts.actions(page))
                .extracting(action -> ((Button) action).getText())
                .containsExactly("Message", "Edit plan");
        assertThatThrownBy(() -> parts(section("lan", 1, shown -> new Paragraph())))
                .isInstanceOf(IllegalStateException.class);
    }

    private PatientId registeredDaysAgo(int days, PatientDrafts draft) {
        var registered = new ArrayList<PatientId>();
        ScopedClock.at(
                clock.instant()
                        .atZone(ZoneId.of("Europe/Zurich"))
                        .minusDays(days)
                        .toInstant(),
                () -> registered.add(service.register(draft.build())));
        return registered.getFirst();
    }

    private void open(PatientId patient) {
        navigate(PatientLinks.page(patient), PatientView.class);
    }

    private List<String> facts() {
        return find(PatientHead.class)
                .single()
                .getElement()
                .getChildren()
                .flatMap(child -> child.getChildren())
                .filter(child -> "pt-facts".equals(child.getAttribute("class")))
                .flatMap(facts -> facts.getChildren())
                .map(Element::getText)
                .toList();
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private String shownAt(String address) {
        UI.getCurrent().navigate(address);
        return find(H1.class).single().getText();
    }

    private static PatientPageParts parts(Object... beans) {
        var factory = new StaticListableBeanFactory();
        for (var bean : beans) factory.addBean(UUID.randomUUID().toString(), bean);
        return new PatientPageParts(
                factory.getBeanProvider(PatientPageSection.class),
                factory.getBeanProvider(PatientPageAction.class),
                factory.getBeanProvider(PatientPageChoice.class));
    }

    private static PatientPageAction action(int order, String text) {
        return new PatientPageAction() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Component> build(PatientPage page) {
                return Optional.ofNullable(text).map(Button::new);
            }
        };
    }

    private static PatientPageSection section(String tab, int order, Function<PatientPage, Component> build) {
        return PatientPageSection.of(tab, PatientPageSection.Place.MAIN, order, "patients.record", build);
    }
}
