package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.of;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.SkipReason;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;

/** The reasons of the clinical sheet, the usual ones first. */
final class SkipReasons extends Composite<Tag> {
    private static final List<SkipReason> USUAL = List.of(
            SkipReason.PAIN_WORSE,
            SkipReason.NEW_SYMPTOM,
            SkipReason.FEAR_HARM,
            SkipReason.TIRED,
            SkipReason.SICK,
            SkipReason.NO_TIME,
            SkipReason.DONT_KNOW_HOW,
            SkipReason.BETTER_ALREADY);
    private static final List<SkipReason> OTHERS = Arrays.stream(SkipReason.values())
            .filter(each -> !USUAL.contains(each))
            .toList();

    private final Chips<SkipReason> chips = new Chips<>("", "reasons", USUAL, SkipReasons::label, null);
    private final Button more = btn(Texts.t("diary.skip.more", OTHERS.size()), "down", "tertiary");

    SkipReasons() {
        more.addClickListener(click -> showMore());
        getContent().attribute("aria-label", Texts.t("diary.skip.reasons"));
        getContent().add(chips, more);
    }

    @Override
    protected Tag initContent() {
        return of("section", "why");
    }

    void onChange(Consumer<@Nullable SkipReason> listener) {
        chips.onChange(listener);
    }

    private void showMore() {
        chips.add(OTHERS, SkipReasons::label);
        more.setVisible(false);
        chips.focus(OTHERS.getFirst());
    }

    private static String label(SkipReason reason) {
        return Texts.t("diary.skip.pick." + reason.code());
    }
}
