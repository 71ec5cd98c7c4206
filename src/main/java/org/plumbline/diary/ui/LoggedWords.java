package org.plumbline.diary.ui;

import org.plumbline.diary.Occurrence;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.Dose;

/** What was done, against what was asked. */
final class LoggedWords {
    private LoggedWords() {}

    /** “as planned”, “12 of 24 repetitions”, “left 6, right 8 of 8 repetitions”, “left out: no time”. */
    static String of(Occurrence occurrence, Dose dose) {
        if (occurrence.skip() != null)
            return Texts.t(
                    "diary.logged.skipped",
                    Texts.t("diary.skip." + occurrence.skip().code()));
        return occurrence.isFull() ? Texts.t("diary.logged.full") : part(occurrence, AmountUnit.of(dose));
    }

    private static String part(Occurrence occurrence, AmountUnit unit) {
        var done = occurrence.done();
        var target = occurrence.target();
        if (target.whole() != null) return unit.part(done.whole(), target.whole());
        if (target.right() == null) return unit.part(done.left(), target.left());
        if (target.left() == null) return unit.part(done.right(), target.right());
        return Texts.t("diary.logged.sides", unit.shown(done.left()), unit.part(done.right(), target.right()));
    }
}
