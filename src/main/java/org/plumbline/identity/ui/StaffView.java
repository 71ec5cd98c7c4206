package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.InvitationLink;
import org.plumbline.identity.StaffMember;
import org.plumbline.identity.internal.StaffService;
import org.plumbline.kernel.ui.Tag;

/** Who works here, who has been invited, and a way back in for whoever lost the password. */
@Route("clinic/staff")
@Menu(title = "identity.menu.staff", icon = "people", order = 30)
@RolesAllowed("CLINIC_MANAGER")
class StaffView extends Main implements HasDynamicTitle {
    private final StaffService staff;
    private final ClinicDirectory clinics;
    private final Tag summary = txt("p", "", "");
    private final Tag list = of("ul", "card people");

    StaffView(StaffService staff, ClinicDirectory clinics) {
        this.staff = staff;
        this.clinics = clinics;
        addClassNames("main", "staff");
        var invite = btn(t("identity.staff.invite"), "plus", "primary");
        invite.addClickListener(click -> new InviteDialog(this::invite).open());
        add(of("header", "top", div("ttl", new H1(t("identity.staff.title")), summary), invite), list);
        refresh();
    }

    private void refresh() {
        var people = staff.list();
        summary.setText(t("identity.staff.summary", clinics.current().name(), people.size()));
        list.removeAll();
        people.forEach(person -> list.add(new StaffRow(person, clinics.current().zone(), this::newLink)));
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

    @Override
    public String getPageTitle() {
        return t("identity.staff.page");
    }
}
