package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.InvitationLink;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.StaffMember;
import org.plumbline.identity.StaffPageSection;
import org.plumbline.identity.internal.StaffService;
import org.plumbline.kernel.ui.Tag;
import org.springframework.beans.factory.ObjectProvider;

/** Who works here, who has been invited, who leaves, and a way back in for whoever lost the password. */
@Route("clinic/staff")
@Menu(title = "identity.menu.staff", icon = "people", order = 30)
@RolesAllowed("CLINIC_MANAGER")
class StaffView extends Main implements HasDynamicTitle {
    private static final int SHOWN_MILLIS = 6000;

    private final StaffService staff;
    private final ClinicDirectory clinics;
    private final CurrentUser user;
    private final List<StaffPageSection> sections;
    private final Tag summary = txt("p", "", "");
    private final Div above = div("above");
    private final Tag list = of("ul", "card people");

    StaffView(
            StaffService staff, ClinicDirectory clinics, CurrentUser user, ObjectProvider<StaffPageSection> sections) {
        this.staff = staff;
        this.clinics = clinics;
        this.user = user;
        this.sections = sections.orderedStream().toList();
        addClassNames("main", "staff");
        var invite = btn(t("identity.staff.invite"), "plus", "primary");
        invite.addClickListener(click -> new InviteDialog(this::invite).open());
        add(of("header", "top", div("ttl", new H1(t("identity.staff.title")), summary), invite), above, list);
        refresh();
    }

    private void refresh() {
        var people = staff.list();
        var clinic = clinics.current();
        var acts = new StaffRow.Acts(this::newLink, this::revoke, this::leave);
        summary.setText(t("identity.staff.summary", clinic.name(), people.size()));
        above.removeAll();
        sections.forEach(section -> section.build(this::refresh).ifPresent(above::add));
        list.removeAll();
        people.forEach(person -> list.add(new StaffRow(person, clinic.zone(), acts)));
    }

    private InvitationLink invite(InviteForm.Draft draft) {
        var link = staff.invite(draft.name(), draft.email(), draft.role());
        refresh();
        return link;
    }

    private void newLink(StaffMember person) {
        var link = staff.newLink(person.id());
        refresh();
        LinkDialog.forColleague(person, link, clinics.current().zone()).open();
    }

    private void revoke(StaffMember person) {
        new RevokeDialog(person, () -> {
                    staff.revoke(person.id());
                    told(t("identity.revoke.done", person.name()));
                })
                .open();
    }

    private void leave(StaffMember person) {
        new LeaveDialog(person, staff.successors(person.id()), successor -> leave(person, successor)).open();
    }

    private void leave(StaffMember person, Optional<MembershipId> successor) {
        staff.leave(person.id(), successor);
        if (user.require().memberships().containsValue(person.id()))
            UI.getCurrent().getPage().setLocation("./");
        else told(t("identity.leave.done", person.name()));
    }

    private void told(String text) {
        refresh();
        var notification = Notification.show(text, SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
        notification.getElement().setAttribute("role", "status");
    }

    @Override
    public String getPageTitle() {
        return t("identity.staff.page");
    }
}
