package org.plumbline.assessments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.rules.Facts;
import org.plumbline.assessments.internal.rules.History;
import org.plumbline.assessments.internal.rules.Judge;
import org.plumbline.assessments.internal.rules.Sitting;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeSubject;
import org.plumbline.patients.Episodes;
import org.springframework.stereotype.Component;

/** Puts together what the rules may know of an episode. */
@Component
class Courses {
    /** Acute under 6 weeks, subacute to 12, chronic over 12 [gk]. */
    private static final int SUBACUTE_FROM_DAYS = 6 * 7;

    private static final int CHRONIC_AFTER_DAYS = 12 * 7;

    private final ClinicalCatalogue catalogue;
    private final Judge judge;
    private final Episodes episodes;
    private final SheetRows sheets;
    private final FindingRows findings;

    Courses(ClinicalCatalogue catalogue, Judge judge, Episodes episodes, SheetRows sheets, FindingRows findings) {
        this.catalogue = catalogue;
        this.judge = judge;
        this.episodes = episodes;
        this.sheets = sheets;
        this.findings = findings;
    }

    /** @param context what is known of the person, by {@code patient.age} and the like */
    record Course(
            EpisodeId episode,
            Judge judge,
            History history,
            Map<String, Object> context,
            List<FindingRows.StoredFinding> findings,
            @Nullable Sheet open,
            List<Sheet> sheets,
            EpisodeSubject subject) {

        List<Judge.OpenCause> openCauses() {
            return findings.stream()
                    .flatMap(finding -> finding.openCauses().stream())
                    .toList();
        }

        Facts facts() {
            return judge.facts(history, context);
        }

        /** What signing the open sheet would change. */
        Judge.Verdict verdict() {
            Set<String> recorded = open == null ? Set.of() : open.recorded();
            return judge.judge(history, context, openCauses(), recorded);
        }
    }

    /** With the open sheet as if it were signed. */
    Course withOpenSheet(EpisodeId episode, LocalDate day) {
        return course(episode, day, sheets.sheets(episode));
    }

    /** What an amendment that is open would change, were it signed. */
    Rederivation rederived(Course course) {
        return rederived(course.episode(), course.sheets(), course.subject(), course.findings());
    }

    /** What the signed sheets say, beside what is written down. */
    Rederivation rederived(EpisodeId episode) {
        var signed = sheets.sheets(episode).stream().filter(Sheet::signed).toList();
        return rederived(episode, signed, episodes.subject(episode), findings.of(episode));
    }

    private Rederivation rederived(
            EpisodeId episode, List<Sheet> counting, EpisodeSubject subject, List<FindingRows.StoredFinding> stored) {
        var derived = Replay.of(counting, catalogue, judge, day -> context(subject, day));
        return Rederivation.of(stored, derived, sheets.amendments(episode));
    }

    /** An amendment that is open stands in the place of what it amends. */
    private static List<Sheet> counting(List<Sheet> all) {
        var amended = all.stream()
                .filter(sheet -> !sheet.signed())
                .map(Sheet::amends)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.stream().filter(sheet -> !amended.contains(sheet.id())).toList();
    }

    /** What stands: signed sheets only. */
    Course signed(EpisodeId episode, LocalDate day) {
        return course(
                episode,
                day,
                sheets.sheets(episode).stream().filter(Sheet::signed).toList());
    }

    private Course course(EpisodeId episode, LocalDate day, List<Sheet> stored) {
        var all = counting(stored);
        var subject = episodes.subject(episode);
        var open = all.stream().filter(sheet -> !sheet.signed()).findFirst().orElse(null);
        // what was measured after the sitting that is amended is not known to it
        var known = open == null || open.amends() == null ? all : all.subList(0, all.indexOf(open) + 1);
        var history =
                new History(catalogue, known.stream().map(Courses::sitting).toList());
        return new Course(episode, judge, history, context(subject, day), findings.of(episode), open, all, subject);
    }

    static Sitting sitting(Sheet sheet) {
        return new Sitting(
                sheet.id().value(),
                sheet.day(),
                sheet.results().values().stream()
                        .collect(Collectors.toMap(Sheet.TestRecord::test, Sheet.TestRecord::fields)));
    }

    static Map<String, Object> context(EpisodeSubject subject, LocalDate day) {
        var context = new HashMap<String, Object>();
        context.put(
                "patient.age",
                BigDecimal.valueOf(Period.between(subject.born(), day).getYears()));
        put(context, "patient.sex", subject.sex() == null ? null : subject.sex().code());
        put(context, "patient.height_cm", subject.head().heightCm());
        put(context, "patient.weight_kg", subject.head().weightKg());
        put(context, "episode.duration", subject.onset() == null ? null : duration(subject.onset(), day));
        put(
                context,
                "episode.status",
                subject.head().status() == null ? null : subject.head().status().code());
        return context;
    }

    private static void put(Map<String, Object> context, String path, @Nullable Object value) {
        if (value != null) context.put(path, value);
    }

    static String duration(LocalDate onset, LocalDate day) {
        long days = ChronoUnit.DAYS.between(onset, day);
        if (days < SUBACUTE_FROM_DAYS) return "acute";
        return days <= CHRONIC_AFTER_DAYS ? "subacute" : "chronic";
    }
}
