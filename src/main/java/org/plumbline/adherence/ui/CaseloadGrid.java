package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;

/** A therapist’s patients: a wide grid, or a list of cards where the screen is narrow. Rows never move by themselves. */
final class CaseloadGrid extends Grid<CaseloadItem> {
    /** Below this width there are cards; the style sheet knows the same number. */
    private static final int CARDS_BELOW = 760;

    private static final int TWENTY_EIGHT_DAYS_FROM = 860;
    private static final int STRIP_FROM = 1012;

    private static final String WHO = "<div class='cl-who'><b>${item.name}</b><span>${item.week}</span></div>";
    private static final String SEVEN = "<div class='cl-done'><pl-band v=${item.glyph}></pl-band><b>${item.percent}</b>"
            + "<span class='vh'>${item.band}</span><span>${item.counts}</span></div>";
    private static final String TWENTY_EIGHT =
            "<div class='cl-done'><b>${item.percent28}</b><span>${item.counts28}</span></div>";
    private static final String STRIP = "<pl-strip v=${item.strip} aria-label=${item.stripWords}></pl-strip>";
    private static final String LOG = "<span class='cl-log'>${item.log}</span>";
    private static final String NEED =
            "<span class=${item.needClass}><pl-sig v=${item.needGlyph}></pl-sig>${item.need}</span>";
    private static final String CARD = "<div class='cl-card'>" + WHO + SEVEN + STRIP + LOG + NEED + "</div>";

    /** What the templates may name. */
    private static final Map<String, ValueProvider<CaseloadItem, ?>> VALUES = Map.ofEntries(
            Map.entry("name", item -> item.row().name()),
            Map.entry("week", item -> CaseloadWords.week(item.row())),
            Map.entry("glyph", item -> CaseloadWords.glyph(item.row().band())),
            Map.entry("band", item -> CaseloadWords.band(item.row().band())),
            Map.entry("percent", item -> CaseloadWords.percent(item.row().sevenDays())),
            Map.entry("counts", item -> CaseloadWords.counts(item.row().sevenDays())),
            Map.entry("percent28", item -> CaseloadWords.percent(item.row().twentyEightDays())),
            Map.entry("counts28", item -> CaseloadWords.counts(item.row().twentyEightDays())),
            Map.entry("strip", item -> item.row().strip()),
            Map.entry("stripWords", item -> CaseloadWords.strip(item.row())),
            Map.entry("log", item -> CaseloadWords.lastLog(item.row())),
            Map.entry("need", item -> CaseloadWords.need(item.row())),
            Map.entry("needClass", item -> isSilent(item.row()) ? "cl-need silent" : "cl-need"),
            Map.entry("needGlyph", item -> isSilent(item.row()) ? "review" : ""));

    /** The line that has the keyboard focus, by the key that the grid knows it by. */
    private static final String FOCUSED = "(element.getEventContext(event).item || {key: ''}).key";

    private final Column<CaseloadItem> patient = column(WHO, "patient", 184, 1).setFrozen(true);
    private final Column<CaseloadItem> sevenDays = column(SEVEN, "seven", 148, 0);
    private final Column<CaseloadItem> twentyEightDays = column(TWENTY_EIGHT, "twenty-eight", 128, 0);
    private final Column<CaseloadItem> strip = column(STRIP, "strip", 160, 0);
    private final Column<CaseloadItem> log = column(LOG, "log", 112, 0);
    private final Column<CaseloadItem> need = column(NEED, "need", 168, 2);
    private final Column<CaseloadItem> cards;

    CaseloadGrid() {
        log.setPartNameGenerator(item -> item.isFresh() ? "fresh" : null);
        need.setPartNameGenerator(item -> "need");
        cards = addColumn(renderer(CARD))
                .setHeader(t("adherence.column.patient"))
                .setPartNameGenerator(item -> item.isFresh() ? "card fresh" : "card");
        cards.setVisible(false);
        addClassName("caseload");
        setSelectionMode(SelectionMode.NONE);
        getElement().setProperty("accessibleName", t("adherence.caseload.all")); // the host has no role for a label
        addItemClickListener(CaseloadGrid::clicked);
        openOnEnter();
    }

    private Column<CaseloadItem> column(String template, String header, int width, int grow) {
        return addColumn(renderer(template))
                .setHeader(t("adherence.column." + header))
                .setWidth(width + "px")
                .setFlexGrow(grow);
    }

    private LitRenderer<CaseloadItem> renderer(String template) {
        var renderer = LitRenderer.<CaseloadItem>of(template);
        VALUES.forEach((name, value) -> {
            if (template.contains("${item." + name + "}")) renderer.withProperty(name, value);
        });
        return renderer;
    }

    private static boolean isSilent(CaseloadRow row) {
        return row.need() == CaseloadRow.Need.SILENT;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        var size = attach.getUI().getPage().windowSizeSignal();
        Signal.effect(this, () -> fit(known(size.get().width())));
    }

    private static int known(int width) {
        return width > 0 ? width : Integer.MAX_VALUE;
    }

    /** Where room is short the strip goes, then the 28 days; never the name. */
    private void fit(int width) {
        boolean narrow = width < CARDS_BELOW;
        List.of(patient, sevenDays, log, need).forEach(column -> column.setVisible(!narrow));
        twentyEightDays.setVisible(!narrow && width >= TWENTY_EIGHT_DAYS_FROM);
        strip.setVisible(!narrow && width >= STRIP_FROM);
        cards.setVisible(narrow);
        if (isAllRowsVisible() != narrow) setAllRowsVisible(narrow);
    }

    void show(List<CaseloadItem> items, String search) {
        setItems(items);
        search(search);
    }

    void search(String text) {
        var wanted = new NameSearch(text);
        getListDataView().setFilter(item -> wanted.matches(item.row().name()));
    }

    boolean isAnyShown() {
        return getListDataView().getItemCount() > 0;
    }

    private static void clicked(ItemClickEvent<CaseloadItem> click) {
        var patient = click.getItem().patient();
        if (click.isCtrlKey() || click.isMetaKey()) openApart(patient);
        else open(patient);
    }

    private void openOnEnter() {
        getElement()
                .addEventListener(
                        "keydown",
                        event -> item(event.getEventData().path(FOCUSED).asString(""))
                                .ifPresent(item -> open(item.patient())))
                .setFilter("event.key === 'Enter'")
                .addEventData(FOCUSED);
    }

    private Optional<CaseloadItem> item(String key) {
        return Optional.ofNullable(getDataCommunicator().getKeyMapper().get(key));
    }

    private static void open(PatientId patient) {
        UI.getCurrent().navigate(PatientLinks.page(patient));
    }

    private static void openApart(PatientId patient) {
        UI.getCurrent().getPage().open(PatientLinks.page(patient), "_blank");
    }
}
