package org.plumbline.adherence.internal.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.Share;
import org.plumbline.adherence.SignalFacts.DayScore;
import org.plumbline.adherence.Thresholds;
import org.plumbline.adherence.internal.DayState;
import org.plumbline.adherence.internal.SaidInSession;
import org.plumbline.adherence.internal.SaidOfDay;
import org.plumbline.adherence.internal.Standings.Standing;
import org.plumbline.diary.SkipReason;
import org.plumbline.identity.MembershipId;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.PatientId;

/** Facts of one patient, in the middle of a calm course unless a test says otherwise; days are counted back from today. */
final class Given {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    private final List<SaidInSession> sessions = new ArrayList<>();
    private final List<SaidOfDay> checkIns = new ArrayList<>();
    private final List<Skip> skips = new ArrayList<>();
    private final List<DayScore> pain = new ArrayList<>();
    private LocalDate start = TODAY.minusWeeks(6);
    private Share sevenDays = new Share(7, 7);
    private int daysDue = 7;
    private Share before = new Share(7, 7);
    private int daysDueBefore = 7;
    private int silent;
    private DayState state = DayState.PLAN;
    private PatientFacts.@Nullable Held hold;
    private PatientFacts.@Nullable Tested tested;
    private @Nullable Instant lastLog;
    private Thresholds limits = Thresholds.DEFAULT;

    static LocalDate day(int ago) {
        return TODAY.minusDays(ago);
    }

    static Instant at(int ago, int hour) {
        return day(ago).atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }

    /** At noon. */
    Given session(int ago, @Nullable Integer before, @Nullable Integer during, @Nullable Integer after) {
        return session(ago, 12, before, during, after, null);
    }

    Given session(
            int ago,
            int hour,
            @Nullable Integer before,
            @Nullable Integer during,
            @Nullable Integer after,
            @Nullable Integer effort) {
        sessions.add(new SaidInSession(day(ago), at(ago, hour), before, during, after, effort));
        return this;
    }

    Given effort(int ago, int effort) {
        return session(ago, 12, null, null, null, effort);
    }

    Given checkIn(int ago, int hour, @Nullable Integer now, @Nullable Integer worst) {
        checkIns.add(new SaidOfDay(day(ago), at(ago, hour), now, worst));
        return this;
    }

    Given skip(int ago, SkipReason reason, String exercise) {
        skips.add(new Skip(day(ago), reason, exercise));
        return this;
    }

    Given pain(int ago, int worst) {
        pain.add(new DayScore(day(ago), worst));
        return this;
    }

    Given week(int done, int due, int days) {
        sevenDays = new Share(done, due);
        daysDue = days;
        return this;
    }

    Given weekBefore(int done, int due, int days) {
        before = new Share(done, due);
        daysDueBefore = days;
        return this;
    }

    Given silent(int dueDays) {
        silent = dueDays;
        return this;
    }

    Given lastLog(Instant at) {
        lastLog = at;
        return this;
    }

    Given startedOn(LocalDate day) {
        start = day;
        return this;
    }

    Given withoutPlan() {
        state = DayState.NONE;
        return this;
    }

    Given held(String... answers) {
        hold = new PatientFacts.Held(at(0, 7), List.of(answers));
        return this;
    }

    Given tested(LocalDate day, int unsettled) {
        tested = new PatientFacts.Tested(day, unsettled);
        return this;
    }

    Given limit(Limit limit, int number) {
        limits = limits.with(limit, number);
        return this;
    }

    PatientFacts facts() {
        var episode = new EpisodeId(UUID.randomUUID());
        return new PatientFacts(
                new EpisodeInfo(
                        episode,
                        new PatientId(UUID.randomUUID()),
                        start,
                        null,
                        null,
                        12,
                        new MembershipId(UUID.randomUUID())),
                TODAY,
                ZoneOffset.UTC,
                new Standing(
                        episode,
                        sevenDays,
                        daysDue,
                        before,
                        daysDueBefore,
                        new Share(20, 28),
                        silent,
                        state,
                        "",
                        pain,
                        null,
                        lastLog),
                sessions,
                checkIns,
                skips,
                hold,
                tested,
                limits);
    }
}
