package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.iconBtn;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.Signal;
import org.plumbline.kernel.ui.Tag;

/** One patient in the band: shape, name, word, one sentence with the fact bold, one action, acknowledge. */
final class SignalLine extends Composite<Tag> {
    private final CaseloadRow row;
    private final SignalWords words;
    /** The others are counted. */
    private static final int NAMED = 3;

    private final Consumer<CaseloadRow> acknowledge;

    /** @param acknowledge told the row: all that stands in this line was seen */
    SignalLine(CaseloadRow row, SignalWords words, Consumer<CaseloadRow> acknowledge) {
        this.row = row;
        this.words = words;
        this.acknowledge = acknowledge;
        var first = row.news().getFirst();
        var level = first.level();
        getContent().setClassName("sig " + SignalWords.glyph(level));
        getContent()
                .add(
                        el("pl-sig", SignalWords.glyph(level)),
                        div("nm", SignalActions.name(row.patient(), row.name()), span("lv", SignalWords.level(level))),
                        text(first),
                        actions(first));
    }

    @Override
    protected Tag initContent() {
        return of("li", "");
    }

    private Component text(Signal first) {
        var sentence = words.sentence(first, row.today(), row.zone());
        var text = of("p", "tx", txt("b", "", sentence.fact()), span("", " " + sentence.rest()));
        var others = row.news().stream().skip(1).toList();
        if (!others.isEmpty()) text.add(span("also", " " + t("adherence.signal.also", also(others))));
        return text;
    }

    private static String also(List<Signal> others) {
        var named = others.stream().limit(NAMED).map(SignalWords::brief).collect(Collectors.joining(", "));
        return others.size() <= NAMED ? named : t("adherence.signal.also.more", named, others.size() - NAMED);
    }

    private Div actions(Signal first) {
        var actions = div("act");
        SignalActions.of(first, row).forEach(actions::add);
        if (row.news().stream().anyMatch(signal -> signal.kind().isAcknowledgeable())
                && first.kind().isAcknowledgeable()) {
            var seen = iconBtn(t("adherence.signal.acknowledge.of", row.name()), "check", "tertiary", "sm");
            seen.addClickListener(click -> acknowledge.accept(row));
            actions.add(seen);
        }
        return actions;
    }
}
