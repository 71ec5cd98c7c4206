package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.stream.Stream;
import org.plumbline.identity.Member;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.ui.AskFirst;
import org.plumbline.patients.CareRefused;
import org.plumbline.patients.CareView;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientPage;

/** Another therapist becomes responsible. */
final class HandOver {
    private final ComboBox<Member> to = new ComboBox<>(t("patients.hand-over.to"));
    private final Checkbox stay = new Checkbox();
    private final AskFirst ask;
    private final EpisodeService service;
    private final PatientPage page;
    private CareView care;

    HandOver(EpisodeService service, PatientPage page) {
        this.service = service;
        this.page = page;
        care = service.care(page.patient());
        ask = new AskFirst(t("patients.hand-over.title", page.name()), t("patients.hand-over"))
                .with(to, stay)
                .saying(this::beside);
        to.setItemLabelGenerator(Member::name);
        to.setRequiredIndicatorVisible(true);
        to.setManualValidation(true);
        to.addValueChangeListener(change -> tell());
        stay.setValue(true);
        stay.addValueChangeListener(change -> tell());
        show();
    }

    /** @param done told who leads now and whether the former lead still sees the patient */
    void open(Done done) {
        ask.open(this::handOver, () -> done.handedOver(care.lead().membership(), stay.getValue()));
    }

    interface Done {
        void handedOver(MembershipId formerLead, boolean stays);
    }

    private void show() {
        var members =
                care.members().stream().map(member -> new Member(member.membership(), member.name(), Role.THERAPIST));
        to.setItems(Stream.concat(members, care.colleagues().stream()).toList());
        if (care.members().isEmpty() && care.colleagues().isEmpty()) to.setHelperText(t("patients.care.alone"));
        stay.setLabel(t("patients.hand-over.stay", care.lead().name()));
        tell();
    }

    private void tell() {
        var chosen = to.getValue();
        to.setInvalid(false);
        ask.tell(
                chosen == null
                        ? ""
                        : t(
                                stay.getValue() ? "patients.hand-over.effect.stay" : "patients.hand-over.effect",
                                chosen.name(),
                                care.lead().name(),
                                page.name()));
    }

    private void handOver() {
        var chosen = to.getValue();
        service.handOver(page.patient(), care.version(), chosen == null ? null : chosen.id(), stay.getValue());
    }

    private boolean beside(Refused refused) {
        if (refused instanceof CareRefused care && care.field() == CareRefused.Field.MEMBER) {
            to.setErrorMessage(t(refused.key(), refused.arguments()));
            to.setInvalid(true);
            to.focus();
            return true;
        }
        if (refused instanceof CareRefused care && care.isChangedMeanwhile()) {
            var chosen = to.getValue();
            this.care = service.care(page.patient());
            show();
            to.setValue(chosen);
        }
        return false;
    }
}
