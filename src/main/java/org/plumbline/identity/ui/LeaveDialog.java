package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.identity.Member;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.StaffMember;
import org.plumbline.kernel.Refused;

/** Before a colleague leaves: who leads the patients from now on. */
final class LeaveDialog extends Dialog {
    private enum Patients {
        HAND_OVER,
        LATER
    }

    private final RadioButtonGroup<Patients> patients = new RadioButtonGroup<>(t("identity.leave.patients"));
    private final Select<Member> successor = new Select<>();
    private final Div notice = div("notice");
    private final Consumer<Optional<MembershipId>> leave;

    /**
     * @param successors therapists who could lead the patients
     * @param leave throws {@link Refused} with what to tell
     */
    LeaveDialog(StaffMember person, List<Member> successors, Consumer<Optional<MembershipId>> leave) {
        this.leave = leave;
        var body = div("id-link", notice, txt("p", "", t("identity.leave.text", person.name())));
        if (person.patients() > 0) body.add(patients(person.patients(), successors), successor);
        notice.getElement().setAttribute("role", "alert");
        addClassName("id-dialog");
        setHeaderTitle(t("identity.leave.title", person.name()));
        setCloseOnOutsideClick(false);
        add(body);
        offer();
    }

    private RadioButtonGroup<Patients> patients(int count, List<Member> successors) {
        patients.setLabel(t("identity.leave.patients", count));
        patients.setItems(Patients.values());
        patients.setItemLabelGenerator(each -> t("identity.leave.patients." + each));
        patients.setItemEnabledProvider(each -> each == Patients.LATER || !successors.isEmpty());
        successor.setLabel(t("identity.leave.successor"));
        successor.setItems(successors);
        successor.setItemLabelGenerator(Member::name);
        successor.addValueChangeListener(change -> successor.setInvalid(false));
        patients.addValueChangeListener(change -> successor.setVisible(handsOver()));
        patients.setValue(successors.isEmpty() ? Patients.LATER : Patients.HAND_OVER);
        successor.setVisible(handsOver());
        return patients;
    }

    private boolean handsOver() {
        return patients.getValue() == Patients.HAND_OVER;
    }

    private void offer() {
        var cancel = plainBtn(t("identity.invite.cancel"));
        cancel.addClickListener(click -> close());
        var go = plainBtn(t("identity.leave.submit"), "primary");
        go.addClickListener(click -> leave());
        getFooter().add(cancel, go);
    }

    private void leave() {
        if (handsOver() && successor.isEmpty()) {
            successor.setErrorMessage(t("identity.leave.successor.missing"));
            successor.setInvalid(true);
            successor.focus();
            return;
        }
        try {
            leave.accept(handsOver() ? Optional.of(successor.getValue().id()) : Optional.empty());
            close();
        } catch (Refused refused) {
            notice.setText(t(refused.key(), refused.arguments()));
        }
    }
}
