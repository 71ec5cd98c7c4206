package org.plumbline.adherence.internal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.ClinicReview.Risk;
import org.plumbline.adherence.ClinicReview.Therapist;
import org.plumbline.adherence.ClinicReview.Week;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.internal.Standings.Standing;
import org.plumbline.adherence.internal.WeeklyTrend.WeekSum;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.MembershipId;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.Episodes;
import org.plumbline.plans.PlanTimeline;
import org.springframework.stereotype.Component;

/** The clinic’s figures, with small groups already taken out. */
@Component
public class ReviewReader {
    private static final int WEEKS = 26;
    private static final int POOLED_DAYS = 28;

    private final Episodes episodes;
    private final Standings standings;
    private final WeeklyTrend trend;
    private final ClinicThresholds thresholds;
    private final ClinicDirectory clinics;
    private final Clock clock;

    ReviewReader(
            Episodes episodes,
            Standings standings,
            WeeklyTrend trend,
            ClinicThresholds thresholds,
            ClinicDirectory clinics,
            Clock clock) {
        this.episodes = episodes;
        this.standings = standings;
        this.trend = trend;
        this.thresholds = thresholds;
        this.clinics = clinics;
        this.clock = clock;
    }

    private record Member(CaseloadPatient patient, Standing standing) {}

    public ClinicReview read() {
        var patients = episodes.all();
        var found = standings.of(patients);
        var members = patients.stream()
                .map(patient -> new Member(
                        patient, requireNonNull(found.get(patient.episode().id()))))
                .toList();
        return new ClinicReview(
                patients.size(), shown(pooled(members)), weeks(patients), therapists(members), risk(members));
    }

    private static Group pooled(Collection<Member> members) {
        var shares = members.stream()
                .map(member -> member.standing().twentyEightDays())
                .filter(Share::hasData)
                .toList();
        return new Group(shares.stream().reduce(Share.NONE, Share::plus), shares.size());
    }

    private static @Nullable Group shown(Group group) {
        return Disclosure.isTooSmall(group.patients()) ? null : group;
    }

    private List<Week> weeks(List<CaseloadPatient> patients) {
        var running = runningWeek(patients);
        var weeks = trend.weeks(running.minusWeeks(WEEKS), running).stream()
                .dropWhile(week -> !week.group().share().hasData())
                .toList();
        var hidden = hiddenWeeks(weeks, running.minusDays(POOLED_DAYS));
        return weeks.stream()
                .map(week -> new Week(week.monday(), hidden.contains(week.monday()) ? null : week.group()))
                .toList();
    }

    /** A week counts here once it has closed for everybody, in whatever zone. */
    private LocalDate runningWeek(List<CaseloadPatient> patients) {
        var clinicToday = LocalDate.ofInstant(clock.instant(), clinics.current().zone());
        var earliest = Stream.concat(Stream.of(clinicToday), patients.stream().map(CaseloadPatient::today))
                .min(Comparator.naturalOrder())
                .orElse(clinicToday);
        return PlanTimeline.monday(earliest);
    }

    /** Among the weeks that the pooled figure sums up, one hidden week could be had by subtraction. */
    private static Set<LocalDate> hiddenWeeks(List<WeekSum> weeks, LocalDate pooledFrom) {
        var pooled = PlanTimeline.monday(pooledFrom);
        var hidden = new HashSet<>(Disclosure.hidden(weeks.stream()
                .filter(week -> !week.monday().isBefore(pooled))
                .collect(toMap(WeekSum::monday, week -> week.group().patients()))));
        weeks.stream()
                .filter(week -> Disclosure.isTooSmall(week.group().patients()))
                .forEach(week -> hidden.add(week.monday()));
        return hidden;
    }

    private List<Therapist> therapists(List<Member> members) {
        Map<MembershipId, Group> groups =
                members.stream()
                        .collect(groupingBy(member -> member.patient().episode().lead()))
                        .entrySet()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, entry -> pooled(entry.getValue())));
        var names = clinics.names(groups.keySet());
        var hidden = Disclosure.hidden(groups.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().patients())));
        return groups.entrySet().stream()
                .map(entry -> new Therapist(
                        entry.getKey(),
                        names.getOrDefault(entry.getKey(), ""),
                        hidden.contains(entry.getKey()) ? null : entry.getValue()))
                .sorted(Comparator.comparing(Therapist::name))
                .toList();
    }

    private @Nullable Risk risk(List<Member> members) {
        var limits = thresholds.current();
        var active = members.stream()
                .map(Member::standing)
                .filter(standing -> standing.state() != DayState.NONE)
                .map(Standing::sevenDays)
                .toList();
        if (Disclosure.isTooSmall(active.size())) return null;
        return new Risk(count(active, limits::isLow), count(active, share -> !share.hasData()), active.size());
    }

    private static int count(List<Share> shares, Predicate<Share> wanted) {
        return (int) shares.stream().filter(wanted).count();
    }
}
