package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.iconBtn;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.plans.ComparisonWords;
import org.plumbline.plans.PlanComparison.Change;

/** A row as a sentence: figure, name, dose, what is different, why; with the means to move, open and remove it. */
final class RowHead extends Composite<Div> {
    private final NativeButton opener;
    private final Button up;
    private final Button down;
    private final Tag dose = txt("p", "d", "");
    private final Tag difference = txt("p", "diff", "");
    private final Div held = div("flag", icon("warn"), span("", t("plans.row.held-short")));
    private final Span mark = span("bdg a", "");
    private final Figure figure;
    private final PlanSheet sheet;

    RowHead(PlanSheet sheet, PlanSheet.Line line, RowCard.Actions actions) {
        this.sheet = sheet;
        var name = line.exercise().name();
        opener = new NativeButton(name, event -> actions.toggle(line.key()));
        opener.addClassName("opener");
        opener.getElement().setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
        up = iconBtn(t("plans.row.up", name), "up", "tertiary", "sm");
        up.addClickListener(event -> actions.move(line.key(), -1, this::focusUp));
        down = iconBtn(t("plans.row.down", name), "down", "tertiary", "sm");
        down.addClickListener(event -> actions.move(line.key(), 1, this::focusDown));
        var remove = iconBtn(t("plans.row.remove", name), "trash", "tertiary", "sm");
        remove.addClickListener(event -> actions.remove(line.key()));
        figure = new Figure(line.exercise().figureUrl(), "").still();
        getContent().addClassName("head");
        getContent()
                .add(
                        div("handles", up, grip(), down),
                        div("th", figure),
                        of(
                                "div",
                                "words",
                                of("h3", "", opener),
                                dose,
                                difference,
                                why(line),
                                held,
                                watch(line),
                                caution(line)),
                        div("end row", mark, remove));
    }

    /** For the pointer only: keys and the arrows above and below it do the same. */
    private static Component grip() {
        var grip = div("grip", icon("grip"));
        grip.getElement().setAttribute("aria-hidden", "true");
        return grip;
    }

    private static Component why(PlanSheet.Line line) {
        var reason = line.reason();
        var why = PlanWords.why(reason == null ? "" : reason, line.settled());
        why.setVisible(reason != null);
        return why;
    }

    /** What a rule says to watch, which it does not hold back. */
    private static Component watch(PlanSheet.Line line) {
        var words = line.cautioned() == null ? "" : t("plans.row.watch", line.cautioned());
        var flag = div("flag", icon("warn"), span("", words));
        flag.setVisible(line.cautioned() != null);
        return flag;
    }

    private static Component caution(PlanSheet.Line line) {
        var caution = line.exercise().caution();
        var words = div("caution", icon("info"), span("", caution == null ? "" : caution));
        words.setVisible(caution != null);
        return words;
    }

    /** Says what the sheet knows of this row: its dose, its place, what changed. */
    void show(PlanSheet.Line line, Optional<Change> change, boolean sound) {
        var row = line.row();
        int index = sheet.index(line.key());
        var details = change.map(each -> ComparisonWords.details(each, sheet.library()));
        dose.setText(PlanWords.dose(row));
        difference.setText(details.map(PlanWords::listed).orElse(""));
        difference.setVisible(details.filter(each -> !each.isEmpty()).isPresent());
        held.setVisible(line.heldBackBy() != null);
        up.setEnabled(index > 0);
        down.setEnabled(index < sheet.lines().size() - 1);
        mark(sound ? change.map(ComparisonWords::badge).orElse(null) : t("plans.row.check"), sound);
        figure.mirrored(row.side() == DoseSide.LEFT);
    }

    private void mark(@Nullable String text, boolean sound) {
        mark.setVisible(text != null);
        mark.setText(text == null ? "" : text);
        mark.setClassName("a", sound);
        mark.setClassName("fault", !sound);
    }

    void expanded(boolean expanded) {
        opener.getElement().setAttribute("aria-expanded", String.valueOf(expanded));
    }

    void focus() {
        opener.focus();
    }

    private void focusUp() {
        (up.isEnabled() ? up : down).focus();
    }

    private void focusDown() {
        (down.isEnabled() ? down : up).focus();
    }
}
