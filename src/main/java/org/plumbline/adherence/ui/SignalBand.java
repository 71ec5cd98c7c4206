package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.Signal.Level;
import org.plumbline.kernel.ui.Tag;

/** Who needs me today: at most four patients, the others folded by name. */
final class SignalBand extends Composite<Tag> {
    private static final int SHOWN = 4;
    private static final int NAMED = 5;

    private final SignalWords words;
    private final Consumer<CaseloadRow> acknowledge;
    private final Tag list = of("ul", "sigs");
    private List<CaseloadRow> rows = List.of();
    private boolean unfolded;

    SignalBand(SignalWords words, Consumer<CaseloadRow> acknowledge) {
        this.words = words;
        this.acknowledge = acknowledge;
        getContent().add(list);
        getContent().getElement().setAttribute("aria-label", t("adherence.signals"));
        setVisible(false);
    }

    @Override
    protected Tag initContent() {
        return of("section", "card cl-signals");
    }

    void show(List<CaseloadRow> caseload) {
        rows = caseload.stream()
                .filter(row -> !row.news().isEmpty())
                .sorted(CaseloadRow.BY_NEED)
                .toList();
        setVisible(!rows.isEmpty());
        draw();
    }

    private void draw() {
        list.removeAll();
        boolean folds = rows.size() > SHOWN + 1; // one more is as high as the line that folds it
        var shown = folds && !unfolded ? rows.subList(0, SHOWN) : rows;
        shown.forEach(row -> list.add(new SignalLine(row, words, acknowledge)));
        if (folds) list.add(more(rows.subList(SHOWN, rows.size())));
    }

    private Component more(List<CaseloadRow> folded) {
        var fold = plainBtn(t(unfolded ? "adherence.signal.fewer" : "adherence.signal.show"), "tertiary", "sm");
        fold.setSuffixComponent(icon(unfolded ? "up" : "down"));
        fold.getElement().setAttribute("aria-expanded", String.valueOf(unfolded));
        fold.addClickListener(click -> fold());
        var level = folded.getFirst().level().orElse(Level.REVIEW);
        return of(
                "li",
                "more",
                el("pl-sig", unfolded ? "" : SignalWords.glyph(level)),
                span("tx", unfolded ? "" : names(folded, level)),
                fold);
    }

    private void fold() {
        unfolded = !unfolded;
        draw();
    }

    private static String names(List<CaseloadRow> folded, Level level) {
        var names = folded.stream().limit(NAMED).map(CaseloadRow::name).collect(Collectors.joining(", "));
        var key = level == Level.REVIEW ? "adherence.signal.more.review" : "adherence.signal.more";
        return t(key, folded.size(), names, Math.max(0, folded.size() - NAMED));
    }
}
