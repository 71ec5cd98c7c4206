package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;

import org.plumbline.adherence.CourseDay;

/** One day of a course, in words. */
final class DayWords {
    private DayWords() {}

    static String full(CourseDay day) {
        return t("adherence.days.day", day.day(), said(day));
    }

    private static String said(CourseDay day) {
        return switch (day.kind()) {
            case ALL, PART, MISSED -> t("adherence.days.done", day.done(), day.due());
            case TODAY ->
                day.due() == 0 ? t("adherence.days.today") : t("adherence.days.today.done", day.done(), day.due());
            case NOT_DUE -> t("adherence.days.legend.off");
            case PAUSED -> t("adherence.days.paused");
            case HELD -> t("adherence.days.held");
            case BLANK, AHEAD -> "";
        };
    }

    /** For a cell of the table. */
    static String brief(CourseDay day) {
        return switch (day.kind()) {
            case ALL, PART, MISSED, TODAY -> t("adherence.counts", day.done(), day.due());
            case NOT_DUE -> t("adherence.days.brief.off");
            case PAUSED -> t("adherence.days.brief.paused");
            case HELD -> t("adherence.days.brief.held");
            case BLANK, AHEAD -> "";
        };
    }
}
