package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.Signal;
import org.plumbline.adherence.Signal.Level;
import org.plumbline.adherence.SignalFacts.Better;
import org.plumbline.adherence.SignalFacts.DayScore;
import org.plumbline.adherence.SignalFacts.Drop;
import org.plumbline.adherence.SignalFacts.EffortHigh;
import org.plumbline.adherence.SignalFacts.Low;
import org.plumbline.adherence.SignalFacts.PainHigh;
import org.plumbline.adherence.SignalFacts.PainRising;
import org.plumbline.adherence.SignalFacts.PlanEnds;
import org.plumbline.adherence.SignalFacts.RedFlag;
import org.plumbline.adherence.SignalFacts.RedSession;
import org.plumbline.adherence.SignalFacts.RedSessions;
import org.plumbline.adherence.SignalFacts.RetestDue;
import org.plumbline.adherence.SignalFacts.SameSkip;
import org.plumbline.adherence.SignalFacts.Silent;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.plans.WarningSigns;

/** A signal in one plain sentence: the fact, which is bold, and what else there is to know. */
@org.springframework.stereotype.Component
class SignalWords {
    /** So many days by name; beyond that only their number. */
    private static final int NAMED_DAYS = 2;

    private static final int DAYS_BY_NAME = 6;
    private static final double TENTHS = 10.0;

    private final ExerciseLibrary library;
    private final WarningSigns signs;

    SignalWords(ExerciseLibrary library, WarningSigns signs) {
        this.library = library;
        this.signs = signs;
    }

    /** @param fact bold */
    record Sentence(String fact, String rest) {
        @Override
        public String toString() {
            return rest.isEmpty() ? fact : fact + " " + rest;
        }
    }

    static String level(Level level) {
        return t("adherence.signal.level." + level);
    }

    /** The glyph of frontend/glyphs. */
    static String glyph(Level level) {
        return switch (level) {
            case URGENT -> "urgent";
            case SAME_DAY -> "sameday";
            case REVIEW -> "review";
        };
    }

    /** In a few words, where the patient has a more pressing one. */
    static String brief(Signal signal) {
        return t("adherence.signal.brief." + signal.kind());
    }

    Sentence sentence(Signal signal, LocalDate today, ZoneId zone) {
        return switch (signal.facts()) {
            case RedFlag flag -> redFlag(flag, today, zone);
            case PainHigh pain -> painHigh(pain, today);
            case PainRising rising -> said("PAIN_RISING", rising.tenthsBefore() / TENTHS, rising.tenths() / TENTHS);
            case RedSessions red -> redSessions(red, today);
            case EffortHigh effort -> said("EFFORT_HIGH", effort.effort(), on(effort.day(), today));
            case SameSkip skip -> sameSkip(skip);
            case Silent silent -> silent(silent, today);
            case Low low -> said("LOW", percent(low.done(), low.due()), low.done(), low.due());
            case Drop drop -> drop(drop);
            case RetestDue retest -> retest(retest, today);
            case PlanEnds ends -> planEnds(ends, today);
            case Better better -> better(better, today);
        };
    }

    private static Sentence said(String key, Object... arguments) {
        return new Sentence(
                t("adherence.signal." + key + ".fact", arguments), t("adherence.signal." + key + ".rest", arguments));
    }

    private Sentence redFlag(RedFlag flag, LocalDate today, ZoneId zone) {
        var at = flag.at().atZone(zone);
        var answers = signs.of(flag.answers());
        boolean urgent = answers.stream().anyMatch(WarningSigns.Sign::urgent);
        return said(
                urgent ? "RED_FLAG" : "RED_FLAG.soon",
                answers.isEmpty() ? "" : answers.getFirst().text(),
                answers.size() - 1,
                on(at.toLocalDate(), today),
                at.toLocalTime());
    }

    private static Sentence painHigh(PainHigh pain, LocalDate today) {
        var days = pain.days();
        var key = pain.exercising() ? "PAIN_HIGH.exercising" : "PAIN_HIGH";
        var usual = pain.usual() == null ? "" : t("adherence.signal.PAIN_HIGH.usual", pain.usual());
        if (days.size() > NAMED_DAYS)
            return said(
                    "PAIN_HIGH.running",
                    days.stream().mapToInt(DayScore::score).max().orElse(0),
                    days.size(),
                    usual);
        return said(
                key,
                and(days.stream().map(day -> String.valueOf(day.score())).toList()),
                and(days.stream().map(day -> on(day.day(), today)).toList()),
                usual);
    }

    private static Sentence redSessions(RedSessions red, LocalDate today) {
        var last = red.sessions()
                .subList(
                        Math.max(0, red.sessions().size() - NAMED_DAYS),
                        red.sessions().size());
        return said(
                "RED_SESSIONS",
                red.sessions().size(),
                last.stream().map(session -> why(session, today)).collect(Collectors.joining("; ")));
    }

    private static String why(RedSession session, LocalDate today) {
        return t("adherence.signal.RED_SESSIONS." + session.why(), session.pain(), on(session.day(), today));
    }

    private Sentence sameSkip(SameSkip skip) {
        return said(
                skip.exercise() == null ? "SAME_SKIP.any" : "SAME_SKIP",
                skip.days(),
                t("diary.skip." + skip.reason()),
                exercise(skip.exercise()));
    }

    private static Sentence silent(Silent silent, LocalDate today) {
        var last = silent.lastDay();
        if (last == null) return said("SILENT.never", silent.dueDays());
        var pain = silent.lastPain() == null ? "" : t("adherence.signal.SILENT.pain", silent.lastPain());
        return said("SILENT", silent.dueDays(), on(last, today), pain);
    }

    private static Sentence drop(Drop drop) {
        int now = percent(drop.done(), drop.due());
        int before = percent(drop.doneBefore(), drop.dueBefore());
        return said("DROP", before - now, now, before, drop.done(), drop.due());
    }

    private static Sentence retest(RetestDue retest, LocalDate today) {
        return said("RETEST_DUE", ChronoUnit.DAYS.between(retest.due(), today), retest.findings(), retest.tested());
    }

    private static Sentence planEnds(PlanEnds ends, LocalDate today) {
        return said(
                ends.lastDay().isBefore(today) ? "PLAN_ENDS.over" : "PLAN_ENDS",
                ends.weeks(),
                on(ends.lastDay(), today));
    }

    private Sentence better(Better better, LocalDate today) {
        return said("BETTER", exercise(better.exercise()), on(better.day(), today));
    }

    private String exercise(@Nullable String id) {
        return id == null ? "" : library.named(id).map(found -> found.name()).orElse(t("adherence.signal.an-exercise"));
    }

    private static int percent(int done, int due) {
        return new Share(done, due).percent().orElse(0);
    }

    private static String and(List<String> parts) {
        return parts.size() == 1 ? parts.getFirst() : t("adherence.and", parts.getFirst(), parts.getLast());
    }

    /** “today”, “yesterday”, “on Sunday”, “on 3 March”. */
    static String on(LocalDate day, LocalDate today) {
        if (day.equals(today)) return t("adherence.on.today");
        if (day.equals(today.minusDays(1))) return t("adherence.on.yesterday");
        if (day.equals(today.plusDays(1))) return t("adherence.on.tomorrow");
        boolean near = Math.abs(ChronoUnit.DAYS.between(day, today)) <= DAYS_BY_NAME;
        return t(near ? "adherence.on.weekday" : "adherence.on.date", day);
    }
}
