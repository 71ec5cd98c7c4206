package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.Sheet;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.kernel.ui.Tag;

/** A signed sheet with what came out, and the two ways to correct it. */
final class SheetCard extends Composite<Div> {
    private final ResultWords words;
    private final Sheet sheet;
    private final Div acts = div("acts");

    SheetCard(ResultWords words, Sheet sheet) {
        this.words = words;
        this.sheet = sheet;
        var results = of("dl", "");
        for (var chosen : sheet.tests()) {
            var fields = sheet.result(chosen.test()).fields();
            if (!fields.isEmpty()) results.add(result(chosen, words.result(chosen, fields), note(chosen)));
        }
        getContent().addClassNames("card", "pt-card");
        getContent().add(of("header", "", new H2(title()), span("s13 ink3", signed())));
        var why = sheet.amendReason();
        if (why != null) getContent().add(txt("p", "s13 ink2 why", t("assessments.card.amended", why)));
        var all = new FullRecord(sheet, words, title());
        acts.add(all.toggle());
        getContent().add(results, acts, all);
    }

    /** The parts of a battery share one note: it stands with the last of them. */
    private @Nullable Object note(ChosenTest chosen) {
        var parts = sheet.tests().stream()
                .filter(each -> each.test().equals(chosen.test()))
                .toList();
        return parts.getLast().equals(chosen)
                ? sheet.result(chosen.test()).fields().get("note")
                : null;
    }

    private String title() {
        return t("assessments.card.title", t("assessments.kind." + sheet.kind().name()), Wording.day(sheet.day()));
    }

    private String signed() {
        return sheet.signedBy() == null ? "" : t("assessments.card.signed", sheet.signedBy());
    }

    SheetCard correctedBy(Consumer<Sheet> amend, Consumer<Sheet> voidIt) {
        var change = plainBtn(t("assessments.card.amend"), "tertiary", "sm");
        change.setAriaLabel(t("assessments.card.amendNamed", title()));
        change.addClickListener(click -> amend.accept(sheet));
        var annul = plainBtn(t("assessments.card.void"), "tertiary", "sm");
        annul.setAriaLabel(t("assessments.card.voidNamed", title()));
        annul.addClickListener(click -> voidIt.accept(sheet));
        acts.addComponentAtIndex(0, change); // what unfolds stands last: nothing moves when its words change
        acts.addComponentAtIndex(1, annul);
        return this;
    }

    private Tag result(ChosenTest chosen, String result, @Nullable Object note) {
        var value = of("dd", "", span("", result.isEmpty() ? t("assessments.card.nothing") : result));
        if (note != null) value.add(txt("p", "note s13 ink3", note.toString()));
        return of("div", "", txt("dt", "", words.name(chosen)), value);
    }
}
