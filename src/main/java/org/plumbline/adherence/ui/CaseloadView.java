package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.AdherenceService;
import org.plumbline.diary.DiaryService;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.CurrentUser;
import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientDialogs;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;

/** Who needs me today: all patients of the therapist, those who need attention first; figures change as patients log. */
@Route("caseload")
@Menu(title = "adherence.menu.caseload", icon = "people", order = 10)
@RolesAllowed("THERAPIST")
class CaseloadView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final String SEARCH = "q";
    private static final int SEARCH_MILLIS = 200;

    private final AdherenceService service;
    private final PatientDialogs dialogs;
    private final LiveUpdates live;
    private final CurrentUser user;
    private final Tag subtitle = txt("p", "", "");
    private final TextField search = new TextField();
    private final Button news = plainBtn("", "pill");
    private final CaseloadGrid grid = new CaseloadGrid();
    private final Div list;
    private final Div nobodyFound = div("empty");
    private final Div nobodyYet;
    private final ClinicDirectory clinics;
    private final Clock clock;
    private List<CaseloadItem> items = List.of();
    private int unseen;
    private @Nullable Registration listening;

    CaseloadView(
            AdherenceService service,
            PatientDialogs dialogs,
            LiveUpdates live,
            CurrentUser user,
            ClinicDirectory clinics,
            Clock clock) {
        this.service = service;
        this.dialogs = dialogs;
        this.live = live;
        this.user = user;
        this.clinics = clinics;
        this.clock = clock;
        list = div("cl-list", div("tool", new H2(t("adherence.caseload.all")), news), grid, nobodyFound);
        nobodyYet = nobodyYet();
        news.addClickListener(click -> load());
        prepareSearch();
        setClassName("main cl");
        add(top(), list, nobodyYet);
    }

    private Div top() {
        var liveSign = div("live", of("i", ""), span("", t("adherence.caseload.live")));
        var create = btn(t("adherence.caseload.new"), "plus");
        create.addClickListener(click -> register());
        return div("top", div("ttl", new H1(t("adherence.caseload.title")), subtitle), liveSign, search, create);
    }

    private void prepareSearch() {
        search.setAriaLabel(t("adherence.caseload.search"));
        search.setPlaceholder(t("adherence.caseload.search"));
        search.setPrefixComponent(icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_MILLIS);
        search.addValueChangeListener(change -> search(change.isFromClient()));
    }

    private Div nobodyYet() {
        var create = btn(t("adherence.caseload.new"), "plus", "primary");
        create.addClickListener(click -> register());
        return div(
                "card cl-first",
                icon("people"),
                new H2(t("adherence.caseload.first")),
                txt("p", "", t("adherence.caseload.first.why")),
                create);
    }

    @Override
    public String getPageTitle() {
        return t("adherence.caseload.page-title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SEARCH)
                .orElse(""));
        load();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        listening = live.subscribe(
                user.require().clinic(),
                DiaryService.LIVE_TOPIC,
                update -> ui.access(() -> logged(new PatientId(update.subject()))));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (listening != null) listening.remove();
        listening = null;
    }

    /** Reads all and sorts again. */
    private void load() {
        items = service.caseload().stream().map(CaseloadItem::new).toList();
        unseen = 0;
        var today = LocalDate.now(clock.withZone(clinics.current().zone()));
        subtitle.setText(t("adherence.caseload.subtitle", today, items.size()));
        list.setVisible(!items.isEmpty());
        nobodyYet.setVisible(items.isEmpty());
        grid.show(items, search.getValue());
        showNews();
        showFound();
    }

    /** Changes the row in its place; who is not in this list is somebody else’s patient. */
    private void logged(PatientId patient) {
        var item = item(patient);
        if (item.isEmpty()) return;
        service.caseload(List.of(patient)).forEach(item.get()::renew);
        grid.getDataProvider().refreshItem(item.get());
        unseen++;
        showNews();
    }

    private Optional<CaseloadItem> item(PatientId patient) {
        return items.stream().filter(each -> each.patient().equals(patient)).findFirst();
    }

    private void showNews() {
        news.setText(t("adherence.caseload.news", unseen));
        news.setVisible(unseen > 0);
    }

    private void search(boolean typed) {
        if (typed) search();
    }

    private void search() {
        grid.search(search.getValue());
        showFound();
        var query = search.isEmpty() ? QueryParameters.empty() : QueryParameters.of(SEARCH, search.getValue());
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("caseload", query));
    }

    private void showFound() {
        boolean found = grid.isAnyShown();
        grid.setVisible(found);
        nobodyFound.setVisible(!found);
        nobodyFound.removeAll();
        if (found) return;
        var clear = plainBtn(t("adherence.caseload.clear"));
        clear.addClickListener(click -> showAll());
        nobodyFound.add(txt("p", "", t("adherence.caseload.nobody", search.getValue())), clear);
    }

    private void showAll() {
        search.clear();
        search();
        search.focus();
    }

    private void register() {
        dialogs.openNew(patient -> UI.getCurrent().navigate(PatientLinks.page(patient)));
    }
}
