package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.decorative;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.plumbline.adherence.ui.CaseloadState.Show;
import org.plumbline.adherence.ui.CaseloadState.Sort;

/** Over the list: which patients, in which order, the keys while the list has the focus, and the chip of what is new. */
final class CaseloadTools extends Composite<Div> {
    private final Select<Show> show = new Select<>();
    private final RadioButtonGroup<Sort> sort = new RadioButtonGroup<>();
    private final Button news = plainBtn("", "pill");

    CaseloadTools(Consumer<Show> onShow, Consumer<Sort> onSort, Runnable onNews) {
        show.setItems(Show.values());
        show.setItemLabelGenerator(each -> t("adherence.show." + each));
        show.setAriaLabel(t("adherence.show"));
        show.setValue(Show.ALL);
        show.addClassName("cl-show");
        show.addValueChangeListener(change -> {
            if (change.isFromClient()) onShow.accept(change.getValue());
        });
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(each -> t("adherence.sort." + each));
        sort.setAriaLabel(t("adherence.sort"));
        sort.setValue(Sort.SIGNALS);
        sort.addClassName("seg");
        sort.addValueChangeListener(change -> {
            if (change.isFromClient()) onSort.accept(change.getValue());
        });
        news.addClickListener(click -> onNews.run());
        var said = div("", news);
        said.getElement().setAttribute("aria-live", "polite");
        getContent().setClassName("tool");
        getContent().add(new H2(t("adherence.caseload.all")), show, keys(), sort, said);
        news(0, 0, false);
    }

    /** Seen while the list has the focus, which is when they work. */
    private static Component keys() {
        return of(
                "p",
                "cl-keys",
                key("↑"),
                key("↓"),
                decorative(t("adherence.keys.move")),
                key(t("adherence.keys.enter")),
                decorative(t("adherence.keys.open")));
    }

    private static Component key(String name) {
        return txt("kbd", "", name).attribute("aria-hidden", "true");
    }

    void show(CaseloadState state) {
        show.setValue(state.show());
        sort.setValue(state.sort());
    }

    /** @param urgent a red flag is among the signals: said at once */
    void news(int logs, int signals, boolean urgent) {
        news.setVisible(logs + signals > 0);
        var key = signals == 0
                ? "adherence.caseload.news"
                : logs == 0 ? "adherence.caseload.news.signals" : "adherence.caseload.news.both";
        news.setText(t(urgent ? "adherence.caseload.news.urgent" : key, logs, signals));
        news.getThemeNames().set("urgent", urgent);
    }

    static Component live() {
        return div("live", of("i", ""), span("", t("adherence.caseload.live")));
    }
}
