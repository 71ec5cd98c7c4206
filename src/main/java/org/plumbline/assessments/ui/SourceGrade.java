package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How well a number or a wording of the catalogue is founded, by its tag; where a tag names several, the weakest counts. */
enum SourceGrade {
    /** Nobody says where it comes from. */
    UNTAGGED(""),
    /** A default of the portal, which the clinic may change. */
    CONVENTION("cc"),
    /** General knowledge: the paper that is named was not read again. */
    GENERAL("gk"),
    /** Computed from a published error. */
    COMPUTED("calc"),
    READ(".+");

    private final String word;

    SourceGrade(String word) {
        this.word = word;
    }

    static SourceGrade of(@Nullable String tag) {
        if (tag == null || tag.isBlank() || tag.equals("untagged")) return UNTAGGED;
        return Arrays.stream(values())
                .filter(grade -> grade != UNTAGGED)
                .filter(grade -> tag.matches("(?s).*\\b" + grade.word + "\\b.*") || grade == READ)
                .findFirst()
                .orElse(READ);
    }

    /** Empty where the source was read: then naming it is enough. */
    String words() {
        return this == READ ? "" : t("assessments.grade." + name());
    }
}
