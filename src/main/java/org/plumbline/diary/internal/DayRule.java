package org.plumbline.diary.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.DiaryRefused;
import org.plumbline.diary.Entry;
import org.plumbline.diary.Grade;
import org.plumbline.patients.ZoneHistory;

/**
 * Which day an entry may count for, and whether that is back-fill (ADHERENCE §4). The day it was made is told by the
 * client’s clock: its local date in the client’s zone, or the patient’s day, where a journey makes the two differ. An entry
 * made on its day stays so, however late it arrives.
 */
public record DayRule(ZoneHistory calendar, Instant now) {
    public static final int BACK_FILL_DAYS = 7;

    /** A phone’s clock may run ahead of ours by this much. */
    private static final Duration CLOCK_AHEAD = Duration.ofMinutes(15);

    /** Past midnight a session goes on for at most this long after its start. */
    private static final Duration LONGEST_SESSION = Duration.ofHours(4);

    /** @throws DiaryRefused for a day that lies ahead, or too far back */
    public Grade grade(Entry entry, SessionRow session) {
        checkClock(entry.performedAt());
        var made = Made.at(entry.performedAt(), entry.zone(), calendar);
        if (entry.day().isAfter(made.latest())) throw DiaryRefused.inTheFuture();
        if (made.on(entry.day()) || runsOverMidnight(session, entry)) return entry.grade();
        if (entry.day().isBefore(made.earliest().minusDays(BACK_FILL_DAYS))) throw DiaryRefused.tooOld(BACK_FILL_DAYS);
        return Grade.BACK_FILLED;
    }

    /** @throws DiaryRefused for a day that lies ahead, or too far back */
    public void check(CheckIn checkIn) {
        checkClock(checkIn.performedAt());
        var made = Made.at(checkIn.performedAt(), checkIn.zone(), calendar);
        if (checkIn.day().isAfter(made.latest())) throw DiaryRefused.inTheFuture();
        if (checkIn.day().isBefore(made.earliest().minusDays(BACK_FILL_DAYS)))
            throw DiaryRefused.tooOld(BACK_FILL_DAYS);
    }

    /** @throws DiaryRefused where the day is too far back to say more about it */
    public void checkReach(LocalDate day) {
        if (day.isBefore(calendar.today(now).minusDays(BACK_FILL_DAYS))) throw DiaryRefused.tooOld(BACK_FILL_DAYS);
    }

    /** @throws DiaryRefused for what was said ahead of the clock, or too long after the day it is about */
    public void checkTold(LocalDate day, Instant at) {
        checkClock(at);
        if (day.isBefore(calendar.today(at).minusDays(BACK_FILL_DAYS))) throw DiaryRefused.tooOld(BACK_FILL_DAYS);
    }

    /** A patient takes back what was logged today: for today, or today for an earlier day. */
    public void checkUndo(KnownEntry entry, Instant at) {
        checkClock(at);
        var today = Made.at(at, entry.zone(), calendar);
        var made = Made.at(entry.performedAt(), entry.zone(), calendar);
        if (!today.on(entry.day()) && !today.equals(made)) throw DiaryRefused.undoTooLate();
    }

    private void checkClock(Instant claimed) {
        if (claimed.isAfter(now.plus(CLOCK_AHEAD))) throw DiaryRefused.inTheFuture();
    }

    private boolean runsOverMidnight(SessionRow session, Entry entry) {
        return Made.at(session.startedAt(), entry.zone(), calendar).on(entry.day())
                && !entry.performedAt().isAfter(session.startedAt().plus(LONGEST_SESSION));
    }

    /** The day something was made on: where the client was, and in the patient’s calendar. */
    private record Made(LocalDate there, LocalDate atHome) {
        static Made at(Instant instant, ZoneId zone, ZoneHistory calendar) {
            return new Made(LocalDate.ofInstant(instant, zone), calendar.today(instant));
        }

        boolean on(LocalDate day) {
            return there.equals(day) || atHome.equals(day);
        }

        LocalDate latest() {
            return there.isAfter(atHome) ? there : atHome;
        }

        LocalDate earliest() {
            return there.isBefore(atHome) ? there : atHome;
        }
    }
}
