package org.plumbline.diary.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.plumbline.kernel.ui.Texts;

/** Days and times as a patient says them. */
final class DayWords {
    private static final int DAYS_A_WEEK = 7;

    private DayWords() {}

    /** “Mon 23 Nov”. */
    static String brief(LocalDate day) {
        return format(day, "diary.format.brief");
    }

    /** “tomorrow”, “Thursday”, “Thursday 3 December”. */
    static String ahead(LocalDate day, LocalDate today) {
        long away = ChronoUnit.DAYS.between(today, day);
        if (away == 1) return Texts.t("diary.day.tomorrow");
        return format(day, away < DAYS_A_WEEK ? "diary.format.weekday" : "diary.format.full");
    }

    /** “Thursday 3 December”. */
    static String full(LocalDate day) {
        return format(day, "diary.format.full");
    }

    /** “7:31”. */
    static String time(Instant instant, ZoneId zone) {
        return formatter("diary.format.time").format(instant.atZone(zone));
    }

    /** “7:31”, where the patient lives. */
    static String time(LocalDateTime local) {
        return formatter("diary.format.time").format(local);
    }

    private static String format(LocalDate day, String key) {
        return formatter(key).format(day);
    }

    private static DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(Texts.t(key), Locale.UK);
    }
}
