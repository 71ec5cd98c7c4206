package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientService;
import org.plumbline.plans.HoldRecord;
import org.plumbline.plans.HoldService;
import org.plumbline.plans.OpenHold;
import org.plumbline.plans.PlanChanged;
import org.plumbline.plans.WarningSigns;

/** The open hold with its answers word for word, and those that were lifted; nothing where there never was one. */
final class HoldCard extends Composite<Div> {
    private final PatientPage page;
    private final HoldService holds;
    private final PatientService patients;
    private final ClinicDirectory directory;
    private final LiveUpdates live;
    private final CurrentTenant tenant;

    HoldCard(
            PatientPage page,
            HoldService holds,
            PatientService patients,
            ClinicDirectory directory,
            LiveUpdates live,
            CurrentTenant tenant) {
        this.page = page;
        this.holds = holds;
        this.patients = patients;
        this.directory = directory;
        this.live = live;
        this.tenant = tenant;
        getContent().addClassName("holds");
        load();
    }

    /** A patient may answer, or a colleague lift it, while the page is open. */
    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        var changes = live.subscribe(tenant.clinic(), PlanChanged.LIVE_TOPIC, update -> {
            if (update.subject().equals(page.patient().value())) ui.access(this::load);
        });
        var registration = Registration.combine(changes, live.afterGap(() -> ui.access(this::load)));
        addDetachListener(detach -> {
            registration.remove();
            detach.unregisterListener();
        });
    }

    private void load() {
        getContent().removeAll();
        holds.open(page.patient()).ifPresent(hold -> getContent().add(card(hold)));
        var lifted = holds.history(page.patient()).stream()
                .filter(each -> each.lifted() != null)
                .toList();
        if (!lifted.isEmpty()) getContent().add(past(lifted));
        getContent().setVisible(getContent().getComponentCount() > 0);
    }

    private Component card(OpenHold hold) {
        var lift = btn(t("plans.hold.lift"), "check");
        lift.addClickListener(click -> new LiftDialog(page, hold, holds, this::load).open());
        return of(
                        "section",
                        hold.urgent() ? "card hold-card" : "card hold-card soon",
                        of(
                                "header",
                                "",
                                el("pl-sig", hold.urgent() ? "urgent" : "sameday"),
                                new H2(t("plans.hold.title")),
                                span("s13 ink2", t("plans.hold.since", when(hold.since())))),
                        txt("p", "ink2", t("plans.hold.answered", page.name(), when(hold.raisedAt()))),
                        answers(hold.answers()),
                        txt("p", "s13 ink2", t(hold.urgent() ? "plans.hold.todo.urgent" : "plans.hold.todo.soon")),
                        div("hold-acts", phone(), lift))
                .attribute("aria-label", t("plans.hold.title"));
    }

    private Component phone() {
        var phone = patients.record(page.patient()).phone();
        if (phone == null) return txt("span", "s13 ink2", t("plans.hold.no-phone"));
        var call = new Anchor("tel:" + phone.replaceAll("[^+0-9]", ""), icon("phone"), span("", phone));
        call.addClassName("hold-call");
        call.setAriaLabel(t("plans.hold.call", page.name(), phone));
        return call;
    }

    private Component past(List<HoldRecord> lifted) {
        var names = directory.names(lifted.stream()
                .map(HoldRecord::lifted)
                .filter(Objects::nonNull)
                .map(HoldRecord.Lifted::by)
                .toList());
        var list = of("div", "hold-past");
        for (var hold : lifted) {
            var by = Objects.requireNonNull(hold.lifted());
            list.add(of(
                    "section",
                    "",
                    txt(
                            "p",
                            "s13 ink2",
                            t(
                                    "plans.hold.past",
                                    when(hold.raisedAt()),
                                    when(by.at()),
                                    names.getOrDefault(by.by(), ""))),
                    answers(hold.answers()),
                    txt("p", "", t("plans.hold.reason", by.reason()))));
        }
        Tag details =
                of("details", "card hold-lifted", txt("summary", "", t("plans.hold.history", lifted.size())), list);
        return details;
    }

    static Tag answers(List<WarningSigns.Sign> answers) {
        return of(
                "ul",
                "hold-answers",
                answers.stream().map(each -> txt("li", "", each.text())).toArray(Component[]::new));
    }

    private String when(Instant instant) {
        var local = LocalDateTime.ofInstant(instant, page.zone());
        return t(
                "plans.hold.when",
                PlanWords.day(local.toLocalDate(), page.today()),
                local.toLocalTime().toString().substring(0, 5));
    }
}
