package org.plumbline.diary.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.SessionPain;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.PainScore;

/** What a patient said of a visit or a day, in one line for the therapist. */
final class ReportWords {
    private ReportWords() {}

    /** “Pain 3 → 6 → 4, effort 7”: before, during and after, as far as they were given. */
    static String of(SessionPain report) {
        var said = new ArrayList<String>();
        var pain = pain(report.before(), report.during(), report.after());
        if (!pain.isEmpty()) said.add(pain);
        if (report.effort() != null) said.add(Texts.t("diary.history.effort", report.effort()));
        return String.join(", ", said);
    }

    static String of(CheckIn checkIn) {
        var said = new ArrayList<String>();
        add(said, "diary.history.check-in.now", checkIn.painNow());
        add(said, "diary.history.check-in.worst", checkIn.painWorst());
        if (checkIn.sleep() != null) said.add(Texts.t("diary.history.sleep." + checkIn.sleep()));
        if (checkIn.medicine() != null) said.add(Texts.t("diary.history.medicine." + checkIn.medicine()));
        return said.isEmpty()
                ? Texts.t("diary.history.check-in.none")
                : Texts.t("diary.history.check-in", String.join(", ", said));
    }

    private static String pain(@Nullable PainScore before, @Nullable PainScore during, @Nullable PainScore after) {
        if (before != null && after != null)
            return during == null
                    ? Texts.t("diary.history.pain.both", before.value(), after.value())
                    : Texts.t("diary.history.pain.all", before.value(), during.value(), after.value());
        var said = new ArrayList<String>();
        add(said, "diary.history.pain.before", before);
        add(said, "diary.history.pain.during", during);
        add(said, "diary.history.pain.after", after);
        return String.join(", ", said);
    }

    private static void add(List<String> said, String key, @Nullable PainScore pain) {
        if (pain != null) said.add(Texts.t(key, pain.value()));
    }
}
