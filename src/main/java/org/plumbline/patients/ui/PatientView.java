package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.UUID;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.kernel.NotFound;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.patients.PatientPageSection.Place;
import org.plumbline.patients.PatientRecord;
import org.plumbline.patients.PatientService;

/** The whole course of a patient on one page; the tab is in the address. */
@Route(PatientLinks.ROUTE + "/:tab?")
@RolesAllowed("THERAPIST")
class PatientView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final PatientService service;
    private final PatientPageParts parts;
    private final PatientDialogsInPage dialogs;
    private final ZoneId clinicZone;
    private String title = "";

    PatientView(PatientService service, PatientPageParts parts, PatientDialogsInPage dialogs, ClinicDirectory clinics) {
        this.service = service;
        this.parts = parts;
        this.dialogs = dialogs;
        this.clinicZone = clinics.current().zone();
        setClassName("main pt");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var patient = patient(parameters.get(PatientLinks.PARAMETER).orElse(""));
        show(patient, parts.tab(parameters.get("tab")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(PatientId patient, String tab) {
        var record = service.record(patient);
        title = t("patients.page.title", record.name(), t("patients.tab." + tab));
        removeAll();
        add(
                new PatientHead(record, parts.actions(record.page())),
                new PatientTabs(patient, tab, parts.tabs()),
                body(record, tab));
    }

    private Component body(PatientRecord record, String tab) {
        var main = div("pt-main");
        var side = div("pt-side");
        for (var section : parts.sections(tab))
            (section.place() == Place.SIDE ? side : main).add(new SectionFrame(section, record.page()));
        var body = div("pt-body");
        if (PatientPageSection.OVERVIEW.equals(tab)) addRecord(record, body, side);
        var columns = div("pt-cols", main);
        if (side.getComponentCount() > 0) columns.add(side);
        else columns.addClassName("one");
        body.add(columns);
        return body;
    }

    private void addRecord(PatientRecord record, Div body, Div side) {
        Runnable again = () -> show(record.id(), PatientPageSection.OVERVIEW);
        Runnable edit = () -> dialogs.openEdit(record, again);
        Runnable invite = () -> dialogs.openInvitation(record, again);
        if (AccessNote.isNeeded(record.access())) body.add(new AccessNote(record.access(), clinicZone, invite));
        side.add(new RecordCard(record, clinicZone, edit, invite));
    }

    private static PatientId patient(String segment) {
        try {
            return new PatientId(UUID.fromString(segment));
        } catch (IllegalArgumentException e) {
            throw new NotFound("patient " + segment);
        }
    }
}
