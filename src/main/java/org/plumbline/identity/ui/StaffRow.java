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

/** One colleague: who, in which roles, how far, and a new link. */
final class StaffRow extends Composite<Tag> {
    StaffRow(StaffMember person, ZoneId zone, Consumer<StaffMember> newLink) {
        var email = person.email();
        getContent()
                .add(
                        avatar(person.name(), ""),
                        div("who", txt("b", "", person.name()), span("", email == null ? "" : email)),
                        roles(person),
                        state(person, zone),
                        link(person, newLink));
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
            case JOINED -> span("state", t("identity.state.joined"));
            case INVITED -> span("state open", t("identity.state.invited", day(access.expires(), zone)));
            case EXPIRED -> span("state late", t("identity.state.expired", day(access.expires(), zone)));
            case NOT_INVITED -> span("state late", t("identity.state.none"));
        };
    }

    private static String day(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : LinkDialog.day(instant, zone);
    }

    private static Button link(StaffMember person, Consumer<StaffMember> newLink) {
        var joined = person.access().state() == State.JOINED;
        var button = plainBtn(t(joined ? "identity.staff.renew" : "identity.staff.link"), "sm");
        button.setAriaLabel(t(joined ? "identity.staff.renew.for" : "identity.staff.link.for", person.name()));
        button.addClickListener(click -> newLink.accept(person));
        return button;
    }
}
