package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import org.plumbline.identity.Member;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.ui.AskFirst;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.CareRefused;
import org.plumbline.patients.CareTeamMember;
import org.plumbline.patients.CareView;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientPage;

/** Who sees the patient: a list whose rows act at once. */
final class Team {
    private final AskFirst ask;
    private final EpisodeService service;
    private final PatientPage page;
    private final MembershipId me;
    private final Div shown = div("care-team");
    private CareView care;
    private boolean changed;
    private boolean left;

    Team(EpisodeService service, PatientPage page, MembershipId me) {
        this.service = service;
        this.page = page;
        this.me = me;
        care = service.care(page.patient());
        ask = AskFirst.toRead(t("patients.team.title", page.name()))
                .with(txt("p", "ink2", t("patients.team.why")), shown)
                .saying(this::takeOver);
        show();
    }

    void open(Runnable closed) {
        ask.open(closed);
    }

    boolean changed() {
        return changed;
    }

    /** I took myself off the team. */
    boolean left() {
        return left;
    }

    private void show() {
        var rows = of("ul", "");
        care.team().forEach(member -> rows.add(row(member)));
        shown.removeAll();
        shown.add(rows);
        if (care.colleagues().isEmpty()) shown.add(txt("p", "ink3", t("patients.team.complete")));
        else shown.add(adding());
    }

    private Tag row(CareTeamMember member) {
        var row = of(
                "li",
                "",
                div(
                        "grow",
                        txt("b", "", member.name()),
                        span("ink3 s13", t(member.lead() ? "patients.team.lead" : "patients.team.member"))));
        if (member.lead()) return row;
        var mine = member.membership().equals(me);
        var off = plainBtn(t(mine ? "patients.team.leave" : "patients.team.off"), "sm");
        off.setAriaLabel(t("patients.team.off.named", member.name()));
        off.addClickListener(click -> leave(member, mine));
        row.add(off);
        return row;
    }

    private Div adding() {
        var colleague = new ComboBox<Member>(t("patients.team.colleague"));
        colleague.setItems(care.colleagues());
        colleague.setItemLabelGenerator(Member::name);
        colleague.setManualValidation(true);
        var add = btn(t("patients.team.add"), "plus");
        add.addClickListener(click -> {
            colleague.setErrorMessage(t("patients.care.refused.member"));
            colleague.setInvalid(colleague.getValue() == null);
            if (colleague.getValue() != null) join(colleague.getValue());
        });
        return div("care-add", colleague, add);
    }

    private void join(Member colleague) {
        if (!ask.attempt(() -> service.join(page.patient(), care.version(), colleague.id()))) return;
        changed = true;
        load();
        ask.tell(t("patients.team.joined", colleague.name(), page.name()));
    }

    private void leave(CareTeamMember member, boolean mine) {
        if (!ask.attempt(() -> service.leave(page.patient(), care.version(), member.membership()))) return;
        changed = true;
        left = mine;
        if (mine) {
            ask.close();
            return;
        }
        load();
        ask.tell(t("patients.team.gone", member.name(), page.name()));
    }

    private void load() {
        care = service.care(page.patient());
        show();
    }

    private boolean takeOver(Refused refused) {
        if (refused instanceof CareRefused meanwhile && meanwhile.isChangedMeanwhile()) {
            changed = true;
            load();
        }
        return false;
    }
}
