package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.avatar;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.PortalAccess.State;
import org.plumbline.identity.StaffMember;
import org.plumbline.kernel.ui.Tag;

/** One colleague: who, in which roles, how far, whom they lead, and what can be done. */
final class StaffRow extends Composite<Tag> {
    /** What the page does about a colleague. */
    record Acts(Consumer<StaffMember> newLink, Consumer<StaffMember> revoke, Consumer<StaffMember> leave) {}

    StaffRow(StaffMember person, ZoneId zone, Acts acts) {
        var email = person.email();
        getContent()
                .add(
                        avatar(person.name(), ""),
                        div("who", txt("b", "", person.name()), span("", email == null ? "" : email)),
                        roles(person),
                        state(person, zone),
                        acts(person, acts));
    }

    @Override
    protected Tag initContent() {
        return of("li", "person");
    }

    private static Div roles(StaffMember person) {
        var roles = div("roles");
        person.roles().forEach(role -> roles.add(span("bdg", t("identity.role." + role.name()))));
        return roles;
    }

    private static Component state(StaffMember person, ZoneId zone) {
        var access = person.access();
        return switch (access.state()) {
            case JOINED -> div("state", span("", t("identity.state.joined")), leads(person));
            case INVITED -> span("state open", t("identity.state.invited", day(access.expires(), zone)));
            case EXPIRED -> span("state late", t("identity.state.expired", day(access.expires(), zone)));
            case NOT_INVITED -> span("state late", t("identity.state.none"));
        };
    }

    private static String day(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : LinkDialog.day(instant, zone);
    }

    private static Component leads(StaffMember person) {
        return person.patients() == 0 ? span("", "") : span("", t("identity.staff.leads", person.patients()));
    }

    private static Div acts(StaffMember person, Acts acts) {
        return joined(person)
                ? div(
                        "acts",
                        act("identity.staff.renew", person, acts.newLink()),
                        act("identity.staff.leave", person, acts.leave()))
                : div(
                        "acts",
                        act("identity.staff.link", person, acts.newLink()),
                        act("identity.staff.revoke", person, acts.revoke()));
    }

    private static Button act(String key, StaffMember person, Consumer<StaffMember> act) {
        var button = plainBtn(t(key), "sm");
        button.setAriaLabel(t(key + ".for", person.name()));
        button.addClickListener(click -> act.accept(person));
        return button;
    }

    private static boolean joined(StaffMember person) {
        return person.access().state() == State.JOINED;
    }
}
