package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.el;
import static org.plumbline.kernel.ui.Ui.hidden;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import java.time.LocalDate;
import java.time.ZoneId;
import org.plumbline.adherence.Signal;
import org.plumbline.kernel.ui.Tag;

/** One signal as a soft box; quiet once somebody has seen it, with the name. */
final class SignalFact extends Composite<Tag> {

    SignalFact(Signal signal, LocalDate today, ZoneId zone, SignalWords words) {
        var sentence = words.sentence(signal, today, zone);
        var level = SignalWords.glyph(signal.level());
        var text = of(
                "p",
                "",
                hidden(SignalWords.level(signal.level())),
                txt("b", "", sentence.fact()),
                span("", " " + sentence.rest()));
        var seen = signal.acknowledged();
        if (seen != null)
            text.add(span(
                    "seen", t("adherence.signal.seen", seen.name(), seen.at().atZone(zone))));
        getContent().setClassName("fact " + level + (signal.isAcknowledged() ? " seen" : ""));
        getContent().add(el("pl-sig", level), text);
    }

    @Override
    protected Tag initContent() {
        return of("div", "");
    }
}
