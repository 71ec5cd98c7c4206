package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.patients.PatientId;

/** All patients in the order of the address; what changes meanwhile changes in its place. */
final class CaseloadList extends Composite<Div> {
    private final CaseloadTools tools;
    private final CaseloadGrid grid;
    private final Div nobody = div("empty");
    private final Runnable onAll;
    private List<CaseloadItem> items = List.of();

    /** @param onAll takes search and filter away */
    CaseloadList(CaseloadTools tools, CaseloadGrid grid, Runnable onAll) {
        this.tools = tools;
        this.grid = grid;
        this.onAll = onAll;
        getContent().setClassName("cl-list");
        getContent().add(tools, grid, nobody);
    }

    /** Sorts again. */
    void show(List<CaseloadRow> rows, CaseloadState state) {
        items = rows.stream()
                .sorted(state.sort().order())
                .map(CaseloadItem::new)
                .toList();
        grid.show(items);
        tools.show(state);
        filter(state);
    }

    void filter(CaseloadState state) {
        grid.getListDataView().setFilter(item -> state.admits(item.row()));
        boolean found = grid.getListDataView().getItemCount() > 0;
        grid.setVisible(found);
        nobody.setVisible(!found);
        nobody.removeAll();
        if (found) return;
        var all = plainBtn(t("adherence.caseload.clear"));
        all.addClickListener(click -> onAll.run());
        nobody.add(
                txt(
                        "p",
                        "",
                        state.search().isEmpty()
                                ? t("adherence.caseload.nobody.filter")
                                : t("adherence.caseload.nobody", state.search())),
                all);
    }

    void mark(@Nullable PatientId patient) {
        grid.mark(patient == null ? null : item(patient).orElse(null));
        grid.besideThePanel(patient != null);
    }

    void focus() {
        grid.focus();
    }

    /** In its place. @return the row as it was; nothing for somebody else’s patient */
    Optional<CaseloadRow> renew(CaseloadRow row, boolean logged) {
        return item(row.patient()).map(item -> {
            var before = item.row();
            item.renew(row, logged);
            grid.getDataProvider().refreshItem(item);
            return before;
        });
    }

    /** Whether the last entry is another than the list shows. */
    boolean isLoggedSince(CaseloadRow now) {
        return item(now.patient())
                .filter(item -> !Objects.equals(item.row().lastLog(), now.lastLog()))
                .isPresent();
    }

    boolean has(PatientId patient) {
        return item(patient).isPresent();
    }

    private Optional<CaseloadItem> item(PatientId patient) {
        return items.stream().filter(each -> each.patient().equals(patient)).findFirst();
    }

    List<CaseloadRow> rows() {
        return items.stream().map(CaseloadItem::row).toList();
    }
}
