package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.time.temporal.ChronoUnit;
import org.plumbline.adherence.Band;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.CaseloadRow.Standing;
import org.plumbline.adherence.Share;

/** What a row of the caseload says, in words. */
final class CaseloadWords {
    private static final int DAYS_WITHOUT_YEAR = 180;
    private static final int DAYS_BY_NAME = 6;

    private CaseloadWords() {}

    static String week(CaseloadRow row) {
        var week = row.week() > row.plannedWeeks()
                ? t("adherence.caseload.week.over", row.week(), row.plannedWeeks())
                : t("adherence.caseload.week", row.week(), row.plannedWeeks());
        return switch (row.standing()) {
            case PAUSED -> t("adherence.caseload.week.paused", week);
            case HELD -> t("adherence.caseload.week.held", week);
            case ENDED -> t("adherence.caseload.week.ended");
            case PLAN, NO_PLAN -> week;
        };
    }

    static String percent(Share share) {
        return share.hasData() ? t("adherence.percent", share.percent().orElseThrow()) : t("adherence.no-data");
    }

    /** Where the word would not fit. */
    static String dashed(Share share) {
        return share.hasData() ? percent(share) : t("adherence.dash");
    }

    /** Points on the seven days before: “+11”, “−8”. */
    static String change(CaseloadRow row) {
        var change = row.change();
        if (change.isEmpty()) return "";
        int points = change.getAsInt();
        return points == 0
                ? t("adherence.change.none")
                : t(points > 0 ? "adherence.change.up" : "adherence.change.down", Math.abs(points));
    }

    static boolean isRetestDue(CaseloadRow row) {
        return row.retest() != null && !row.retest().isAfter(row.today());
    }

    /** When the next one is due; “3 days late” once it is. */
    static String retest(CaseloadRow row) {
        var due = row.retest();
        if (due == null) return t("adherence.dash");
        long days = ChronoUnit.DAYS.between(row.today(), due);
        if (days <= 0) return t("adherence.retest.late", -days);
        return t(days <= DAYS_BY_NAME ? "adherence.retest.weekday" : "adherence.retest.day", due);
    }

    static String counts(Share share) {
        return share.hasData() ? t("adherence.counts", share.done(), share.due()) : "";
    }

    /** Why the row stands where it stands. */
    static String need(CaseloadRow row) {
        return switch (row.need()) {
            case SILENT -> t("adherence.need.silent", row.silentDueDays());
            case TOO_EARLY -> t("adherence.need.early");
            case FREQUENCY -> t("adherence.need." + row.band());
            case NO_DATA -> noData(row.standing());
        };
    }

    private static String noData(Standing standing) {
        return switch (standing) {
            case NO_PLAN -> t("adherence.need.no-plan");
            case PAUSED -> t("adherence.need.paused");
            case HELD -> t("adherence.need.held");
            case ENDED -> t("adherence.need.ended");
            case PLAN -> t("adherence.need.nothing-due");
        };
    }

    static String band(Band band) {
        return t("adherence.band." + band);
    }

    /** The glyph of frontend/glyphs. */
    static String glyph(Band band) {
        return switch (band) {
            case ON -> "on";
            case PARTLY -> "part";
            case LOW -> "low";
            case TOO_EARLY -> "early";
            case NO_DATA -> "none";
        };
    }

    static String strip(CaseloadRow row) {
        return t("adherence.strip", count(row, 'd'), count(row, 'p'), count(row, 'm'));
    }

    private static long count(CaseloadRow row, char letter) {
        return row.strip().chars().filter(each -> each == letter).count();
    }

    /** By the patient’s own clock and calendar. */
    static String lastLog(CaseloadRow row) {
        if (row.lastLog() == null) return t("adherence.log.never");
        var at = row.lastLog().atZone(row.zone());
        var day = at.toLocalDate();
        if (!day.isBefore(row.today())) return t("adherence.log.today", at.toLocalTime());
        if (day.equals(row.today().minusDays(1))) return t("adherence.log.yesterday");
        return t(
                day.isAfter(row.today().minusDays(DAYS_WITHOUT_YEAR)) ? "adherence.log.day" : "adherence.log.year",
                day);
    }
}
