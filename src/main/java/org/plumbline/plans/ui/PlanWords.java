package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.DoseWords;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.plans.Burden;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.Prescription;
import org.plumbline.plans.Settled;

/** Days, doses and minutes as the plan’s screens say them. */
final class PlanWords {
    private PlanWords() {}

    /** “today, 26 Nov”, “tomorrow, 27 Nov”, “Monday, 30 Nov”. */
    static String dayToChoose(LocalDate day, LocalDate today) {
        if (day.equals(today)) return t("plans.day.today", day);
        if (day.equals(today.plusDays(1))) return t("plans.day.tomorrow", day);
        return t("plans.day.named", day);
    }

    /** “today”, “tomorrow”, “30 Nov”, in another year “3 Jan 2027”. */
    static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) return t("plans.day.just-today");
        if (day.equals(today.plusDays(1))) return t("plans.day.just-tomorrow");
        return t(day.getYear() == today.getYear() ? "plans.day.date" : "plans.day.date-year", day);
    }

    /** What an exercise answers; and where the finding no longer holds, that it keeps the reason nevertheless. */
    static Tag why(String reason, @Nullable Settled settled) {
        var why = of("p", "why", span("", reason));
        if (settled != null)
            why.add(span(
                    "gone", t(settled.withdrawn() ? "plans.reason.withdrawn" : "plans.reason.closed", settled.on())));
        return why;
    }

    /** “2 × 6, hold 5 s, both sides, every day”. */
    static String dose(PlanDraft.Row row) {
        return DoseWords.brief(row.dose(), row.side(), row.timesADay(), row.schedule());
    }

    static String dose(Prescription prescription) {
        return dose(PlanDraft.Row.of(prescription));
    }

    /** “2 × 6 → 2 × 8, hold 5 s → 10 s”; nothing for nothing. */
    static String listed(List<String> words) {
        return words.stream()
                .reduce((list, word) -> t("plans.list", list, word))
                .orElse("");
    }

    /** “11 minutes a day”, “11 minutes a day, 8 to 13”. */
    static String minutesADay(Burden burden) {
        return burden.least() == burden.most()
                ? t("plans.minutes", burden.minutes())
                : t("plans.minutes.range", burden.minutes(), burden.least(), burden.most());
    }
}
