package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.plans.WarningSigns;

/** Signs to tick, and the one button below: calm while nothing is ticked. */
final class SignList extends Composite<Div> {
    private final List<SignRow> rows;
    private final boolean urgent;
    private final Button go = plainBtn("", "xl");

    /** @param answered the ids ticked, maybe none */
    SignList(
            List<WarningSigns.Sign> signs,
            String label,
            boolean urgent,
            Consumer<List<String>> answered,
            Component... below) {
        this.urgent = urgent;
        rows = signs.stream().map(each -> new SignRow(each, this::show)).toList();
        go.addClickListener(click -> answered.accept(ticked()));
        getContent().addClassNames("signlist", urgent ? "urgent" : "soon");
        getContent().add(of("ul", "card", rows.toArray(Component[]::new)).attribute("aria-label", label));
        getContent().add(below);
        getContent().add(div("dock", go));
        show();
    }

    private List<String> ticked() {
        return rows.stream().filter(SignRow::isTicked).map(SignRow::id).toList();
    }

    private void show() {
        int count = ticked().size();
        go.setText(count == 0 ? Texts.t("diary.signs.none") : Texts.t("diary.signs.ticked", count));
        go.getThemeNames().set("urgent", urgent && count > 0);
        go.getThemeNames().set("primary", !urgent || count == 0);
    }
}
