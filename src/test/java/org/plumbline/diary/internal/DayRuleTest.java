package org.plumbline.diary.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.DiaryRefused;
import org.plumbline.diary.Entry;
import org.plumbline.diary.Grade;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.SessionId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.ZoneHistory;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PrescriptionId;

class DayRuleTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);

    private final PatientId patient = new PatientId(Ids.next());
    private final SessionId session = new SessionId(Ids.next());

    @Test
    void an_entry_made_on_its_day_keeps_its_grade_however_late_it_arrives() {
        var made = at("2026-03-17T21:00", ZURICH);
        var weeksLater = made.plusSeconds(21 * 86_400);

        assertThat(grade(TUESDAY, made, ZURICH, weeksLater)).isEqualTo(Grade.TICKED);
    }

    @Test
    void one_to_seven_days_later_is_back_fill() {
        var made = at("2026-03-17T09:00", ZURICH);

        assertThat(grade(TUESDAY.minusDays(1), made, ZURICH, made)).isEqualTo(Grade.BACK_FILLED);
        assertThat(grade(TUESDAY.minusDays(7), made, ZURICH, made)).isEqualTo(Grade.BACK_FILLED);
    }

    @Test
    void eight_days_later_is_refused_with_the_reason() {
        var made = at("2026-03-17T09:00", ZURICH);

        assertThatThrownBy(() -> grade(TUESDAY.minusDays(8), made, ZURICH, made))
                .isInstanceOfSatisfying(DiaryRefused.class, e -> {
                    assertThat(e.key()).isEqualTo("diary.refused.tooOld");
                    assertThat(e.arguments()).containsExactly(7);
                });
    }

    @Test
    void a_day_that_has_not_begun_is_refused() {
        var made = at("2026-03-17T23:59", ZURICH);

        refusesTheFuture(TUESDAY.plusDays(1), made, ZURICH, made);
    }

    @Test
    void a_phone_clock_may_run_a_quarter_of_an_hour_ahead_and_no_more() {
        var now = at("2026-03-17T23:50", ZURICH);

        assertThat(grade(TUESDAY.plusDays(1), now.plusSeconds(15 * 60), ZURICH, now))
                .isEqualTo(Grade.TICKED);
        refusesTheFuture(TUESDAY.plusDays(1), now.plusSeconds(15 * 60 + 1), ZURICH, now);
    }

    @Test
    void midnight_divides_the_days() {
        var lastSecond = at("2026-03-17T23:59:59", ZURICH);
        var midnight = at("2026-03-18T00:00", ZURICH);

        assertThat(grade(TUESDAY, lastSecond, ZURICH, lastSecond)).isEqualTo(Grade.TICKED);
        assertThat(grade(TUESDAY, midnight, ZURICH, midnight)).isEqualTo(Grade.BACK_FILLED);
    }

    @Test
    void a_session_over_midnight_belongs_to_the_day_it_started() {
        var started = at("2026-03-17T23:40", ZURICH);
        var after = at("2026-03-18T00:20", ZURICH);

        assertThat(grade(TUESDAY, after, ZURICH, after, started)).isEqualTo(Grade.TICKED);
    }

    @Test
    void a_session_does_not_run_through_the_night() {
        var started = at("2026-03-17T20:00", ZURICH);
        var after = at("2026-03-18T00:20", ZURICH);

        assertThat(grade(TUESDAY, after, ZURICH, after, started)).isEqualTo(Grade.BACK_FILLED);
    }

    @Test
    void on_a_journey_the_phones_day_holds_and_the_patients_own_day_too() {
        var morningInTokyo = at("2026-03-18T06:00", TOKYO);

        assertThat(grade(TUESDAY.plusDays(1), morningInTokyo, TOKYO, morningInTokyo))
                .isEqualTo(Grade.TICKED);
        assertThat(grade(TUESDAY, morningInTokyo, TOKYO, morningInTokyo)).isEqualTo(Grade.TICKED);
    }

    @Test
    void the_hour_that_comes_twice_and_the_hour_that_is_missing_are_on_their_day() {
        var spring = LocalDate.of(2026, 3, 29);
        var autumn = LocalDate.of(2026, 10, 25);
        var afterTheGap = at("2026-03-29T03:00", ZURICH);
        var secondHalfPastTwo = Instant.parse("2026-10-25T01:30:00Z");

        assertThat(grade(spring, afterTheGap, ZURICH, afterTheGap)).isEqualTo(Grade.TICKED);
        assertThat(grade(autumn, secondHalfPastTwo, ZURICH, secondHalfPastTwo)).isEqualTo(Grade.TICKED);
    }

    @Test
    void a_day_that_starts_at_one_in_the_morning_starts_then() {
        var firstInstant = LocalDate.of(2026, 9, 6).atStartOfDay(SANTIAGO).toInstant();

        assertThat(firstInstant).isEqualTo(at("2026-09-06T01:00", SANTIAGO));
        assertThat(grade(LocalDate.of(2026, 9, 6), firstInstant, SANTIAGO, firstInstant))
                .isEqualTo(Grade.TICKED);
        assertThat(grade(LocalDate.of(2026, 9, 5), firstInstant.minusSeconds(1), SANTIAGO, firstInstant))
                .isEqualTo(Grade.TICKED);
    }

    @Test
    void an_entry_is_taken_back_on_its_day_or_on_the_day_it_was_made_only() {
        var rule = rule(ZURICH, at("2026-03-18T08:00", ZURICH));
        var yesterdays = known(TUESDAY, at("2026-03-17T09:00", ZURICH));
        var backFilledToday = known(TUESDAY, at("2026-03-18T07:00", ZURICH));

        rule.checkUndo(backFilledToday, rule.now());
        rule.checkUndo(yesterdays, at("2026-03-17T23:59", ZURICH));
        assertThatThrownBy(() -> rule.checkUndo(yesterdays, rule.now()))
                .isInstanceOfSatisfying(
                        DiaryRefused.class, e -> assertThat(e.key()).isEqualTo("diary.refused.undoTooLate"));
    }

    private void refusesTheFuture(LocalDate day, Instant made, ZoneId zone, Instant now) {
        assertThatThrownBy(() -> grade(day, made, zone, now))
                .isInstanceOfSatisfying(
                        DiaryRefused.class, e -> assertThat(e.key()).isEqualTo("diary.refused.inTheFuture"));
    }

    private Grade grade(LocalDate day, Instant made, ZoneId zone, Instant now) {
        return grade(day, made, zone, now, made);
    }

    /** The patient lives in Zurich, except for those who live in Santiago. */
    private Grade grade(LocalDate day, Instant made, ZoneId zone, Instant now, Instant sessionStarted) {
        var entry = Entry.ticked(
                new LogEntryId(Ids.next()),
                session,
                patient,
                new PrescriptionId(Ids.next()),
                made,
                day,
                zone,
                Amounts.whole(10));
        return rule(zone.equals(SANTIAGO) ? SANTIAGO : ZURICH, now)
                .grade(entry, new SessionRow(session, patient, day, sessionStarted));
    }

    private static DayRule rule(ZoneId home, Instant now) {
        return new DayRule(new ZoneHistory(List.of(new ZoneHistory.Period(LocalDate.of(2026, 1, 1), home))), now);
    }

    private KnownEntry known(LocalDate day, Instant made) {
        return new KnownEntry(
                new LogEntryId(Ids.next()),
                patient,
                new EpisodeId(Ids.next()),
                new LineageId(Ids.next()),
                null,
                day,
                ZURICH,
                made,
                made);
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
