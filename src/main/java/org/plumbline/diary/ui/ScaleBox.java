package org.plumbline.diary.ui;

import java.util.Locale;
import org.plumbline.kernel.ui.Texts;

/** What is answered from 0 to 10. */
enum ScaleBox {
    BEFORE,
    DURING,
    AFTER,
    EFFORT,
    NOW,
    WORST;

    /** “Before” */
    String label() {
        return text("box");
    }

    /** “After: how is the pain now?” */
    String question() {
        return text("ask");
    }

    /** “Pain during” */
    String title() {
        return text("name");
    }

    String lowest() {
        return Texts.t(this == EFFORT ? "diary.scale.effort.lowest" : "diary.scale.pain.lowest");
    }

    String highest() {
        return Texts.t(this == EFFORT ? "diary.scale.effort.highest" : "diary.scale.pain.highest");
    }

    private String text(String what) {
        return Texts.t("diary.scale." + name().toLowerCase(Locale.ROOT) + "." + what);
    }
}
