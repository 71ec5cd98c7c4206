package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.patients.PatientDialogs;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who needs me today: signals first, then all patients of the therapist, one of them beside the list. */
@Route("caseload")
@Menu(title = "adherence.menu.caseload", icon = "people", order = 10)
@RolesAllowed("THERAPIST")
class CaseloadView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(CaseloadView.class);

    /** In a field it has a meaning of its own. */
    private static final String ESCAPE =
            "event.key === 'Escape' && !event.target.closest('vaadin-select, vaadin-text-field')";

    private final CaseloadOffice office;
    private final PatientDialogs dialogs;
    private CaseloadState state = CaseloadState.of(QueryParameters.empty());
    private final CaseloadHead head = new CaseloadHead(words -> filter(state.searching(words)), this::register);
    private final CaseloadTools tools =
            new CaseloadTools(which -> filter(state.showing(which)), by -> sort(state.sorted(by)), this::load);
    private final CaseloadList list =
            new CaseloadList(tools, new CaseloadGrid(this::select, head::focusSearch), this::showAll);
    private final Div instead = div("cl-instead");
    private final SignalBand band;
    private final CaseloadPanel panel;
    private final CaseloadLive live;

    CaseloadView(CaseloadOffice office, SignalWords words, PatientDialogs dialogs) {
        this.office = office;
        this.dialogs = dialogs;
        band = new SignalBand(words, this::acknowledge);
        panel = new CaseloadPanel(office::glance, words, this::acknowledge, this::close);
        live = new CaseloadLive(office, list, panel, new CaseloadNews(tools), this::showHead);
        setClassName("main cl");
        add(head, body(), of("pl-place", ""));
    }

    private Div body() {
        var body = div("cl-body", div("cl-left", band, list, instead), panel);
        body.getElement().addEventListener("keydown", event -> close()).setFilter(ESCAPE);
        return body;
    }

    @Override
    public String getPageTitle() {
        return t("adherence.caseload.page-title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = CaseloadState.of(event.getLocation().getQueryParameters());
        head.search(state.search());
        load();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().getPage().addJsModule("/glyphs/place.js");
        live.start(attach.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        live.stop();
    }

    /** Reads all and sorts again. */
    private void load() {
        try {
            show(office.rows());
        } catch (RuntimeException e) {
            LOG.error("The caseload could not be read", e);
            showInstead(new CaseloadFailed(this::load));
        }
    }

    private void show(List<CaseloadRow> rows) {
        showInstead(rows.isEmpty() ? new CaseloadFirst(this::register) : null);
        band.show(rows);
        list.show(rows, state);
        showHead();
        live.sorted(UI.getCurrent());
        var whom = state.patient();
        open(whom != null && list.has(whom) ? whom : null);
    }

    /** In the place of the list, which is not there then. */
    private void showInstead(@Nullable Component other) {
        instead.removeAll();
        if (other != null) instead.add(other);
        instead.setVisible(other != null);
        list.setVisible(other == null);
        band.setVisible(false);
    }

    private void showHead() {
        head.show(office.today(), list.rows().size());
    }

    private void filter(CaseloadState now) {
        goTo(now);
        list.filter(now);
    }

    private void sort(CaseloadState now) {
        goTo(now);
        list.show(list.rows(), now);
        list.mark(now.patient());
    }

    private void showAll() {
        filter(state.searching("").showing(CaseloadState.Show.ALL));
        head.search("");
        tools.show(state);
        head.focusSearch();
    }

    private void select(PatientId patient) {
        if (!patient.equals(panel.patient())) open(patient);
    }

    private void close() {
        if (panel.patient() == null) return;
        open(null);
        list.focus();
    }

    private void open(@Nullable PatientId patient) {
        goTo(state.selecting(patient));
        panel.show(patient);
        list.mark(patient);
    }

    private void goTo(CaseloadState now) {
        state = now;
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("caseload", now.query()));
    }

    /** One’s own doing shows at once; what others do meanwhile moves nothing. */
    private void acknowledge(CaseloadRow row) {
        office.acknowledge(row);
        office.rows(row.patient()).forEach(now -> list.renew(now, false));
        band.show(list.rows());
        panel.refresh(row.patient());
    }

    void newDay() {
        live.newDay(UI.getCurrent());
    }

    private void register() {
        dialogs.openNew(patient -> UI.getCurrent().navigate(PatientLinks.page(patient)));
    }
}
