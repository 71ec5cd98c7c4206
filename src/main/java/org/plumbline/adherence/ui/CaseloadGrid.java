package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.hidden;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;

/** A therapist’s patients: a wide grid, or a list of cards where the screen is narrow. Rows never move by themselves. */
final class CaseloadGrid extends Grid<CaseloadItem> {
    /** The line that has the keyboard focus, by the key that the grid knows it by. */
    private static final String FOCUSED = "(element.getEventContext(event).item || {key: ''}).key";

    private final Consumer<PatientId> onSelect;
    private final Runnable onSearch;
    private final Column<CaseloadItem> signal = column(CaseloadCells.SIGNAL, "signal", 40, 0);
    private final Column<CaseloadItem> patient =
            column(CaseloadCells.WHO, "patient", 152, 3).setFrozen(true);
    private final Column<CaseloadItem> sevenDays = column(CaseloadCells.SEVEN, "seven", 108, 1);
    private final Column<CaseloadItem> twentyEightDays = column(CaseloadCells.TWENTY_EIGHT, "twenty-eight", 64, 1);
    private final Column<CaseloadItem> strip = column(CaseloadCells.STRIP, "strip", 160, 1);
    private final Column<CaseloadItem> pain = column(CaseloadCells.PAIN, "pain", 100, 1);
    private final Column<CaseloadItem> log = column(CaseloadCells.LOG, "log", 98, 1);
    private final Column<CaseloadItem> retest = column(CaseloadCells.RETEST, "retest", 104, 1);
    private final Column<CaseloadItem> cards;
    private CaseloadRoom room = CaseloadRoom.of(0, false);
    private boolean beside;

    /** @param onSelect told whom the panel is to show @param onSearch the key of the search was pressed */
    CaseloadGrid(Consumer<PatientId> onSelect, Runnable onSearch) {
        this.onSelect = onSelect;
        this.onSearch = onSearch;
        signal.setHeader(hidden(t("adherence.column.signal")));
        log.setPartNameGenerator(item -> item.isFresh() ? "fresh" : null);
        cards = addColumn(renderer(CaseloadCells.CARD))
                .setHeader(t("adherence.column.patient"))
                .setPartNameGenerator(item -> item.isFresh() ? "card fresh" : "card");
        cards.setVisible(false);
        addClassName("caseload");
        getElement().setProperty("accessibleName", t("adherence.caseload.all")); // the host has no role for a label
        if (getSelectionModel() instanceof GridSingleSelectionModel<CaseloadItem> one) one.setDeselectAllowed(false);
        addSelectionListener(chosen -> {
            if (chosen.isFromClient()) chosen.getFirstSelectedItem().ifPresent(this::chosen);
        });
        addItemClickListener(this::clicked);
        addItemDoubleClickListener(click -> open(click.getItem().patient()));
        addCellFocusListener(focus -> focus.getItem().ifPresent(this::passed));
        listenToKeys();
    }

    private Column<CaseloadItem> column(String template, String header, int width, int grow) {
        return addColumn(renderer(template))
                .setHeader(t("adherence.column." + header))
                .setWidth(width + "px")
                .setFlexGrow(grow);
    }

    private static LitRenderer<CaseloadItem> renderer(String template) {
        var renderer = LitRenderer.<CaseloadItem>of(template);
        CaseloadCells.VALUES.forEach((name, value) -> {
            if (template.contains("${item." + name + "}")) renderer.withProperty(name, value);
        });
        return renderer;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        var size = attach.getUI().getPage().windowSizeSignal();
        Signal.effect(this, () -> fit(CaseloadRoom.of(size.get().width(), beside)));
    }

    /** A panel that stands beside the list takes its room. */
    void besideThePanel(boolean open) {
        beside = open;
        fit(room.withPanel(open));
    }

    private void fit(CaseloadRoom now) {
        room = now;
        List.of(signal, patient, sevenDays, pain, log).forEach(column -> column.setVisible(!room.isNarrow()));
        retest.setVisible(room.hasRetest());
        twentyEightDays.setVisible(room.hasTwentyEightDays());
        strip.setVisible(room.hasStrip());
        cards.setVisible(room.isNarrow());
        if (isAllRowsVisible() != room.isNarrow()) setAllRowsVisible(room.isNarrow());
    }

    void show(List<CaseloadItem> items) {
        setItems(items);
    }

    /** Marks the line whose panel is open, without moving the list. */
    void mark(@Nullable CaseloadItem item) {
        if (item == null) deselectAll();
        else select(item);
    }

    private void chosen(CaseloadItem item) {
        if (!room.isNarrow()) onSelect.accept(item.patient());
    }

    /** By arrow key: an open panel follows. */
    private void passed(CaseloadItem item) {
        if (beside) onSelect.accept(item.patient());
    }

    private void clicked(ItemClickEvent<CaseloadItem> click) {
        var whom = click.getItem().patient();
        if (click.isCtrlKey() || click.isMetaKey()) UI.getCurrent().getPage().open(PatientLinks.page(whom), "_blank");
        else if (room.isNarrow()) open(whom);
    }

    private void listenToKeys() {
        getElement()
                .addEventListener(
                        "keydown",
                        event -> item(event.getEventData().path(FOCUSED).asString(""))
                                .ifPresent(item -> open(item.patient())))
                .setFilter("event.key === 'Enter'")
                .addEventData(FOCUSED);
        getElement()
                .addEventListener("keydown", event -> onSearch.run())
                .setFilter("event.key === '/'")
                .preventDefault();
    }

    private Optional<CaseloadItem> item(String key) {
        return Optional.ofNullable(getDataCommunicator().getKeyMapper().get(key));
    }

    private static void open(PatientId patient) {
        UI.getCurrent().navigate(PatientLinks.page(patient));
    }
}
