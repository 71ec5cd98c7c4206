package org.plumbline.diary;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.plumbline.diary.internal.EntryDesk;
import org.plumbline.diary.internal.ReportDesk;
import org.plumbline.kernel.NotFound;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.SelfOnly;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a patient did. The client names each entry; an id that is known answers with its first receipt, whatever
 * came with it, so that a retry, a second tab or a repeated click adds nothing (DESIGN §3.3).
 */
@Service
@Transactional
public class DiaryService {
    /** Topic of live updates: this patient’s log changed. The subject is the patient. */
    public static final String LIVE_TOPIC = "diary.logged";

    private final EntryDesk entries;
    private final ReportDesk reports;
    private final Clock clock;

    DiaryService(EntryDesk entries, ReportDesk reports, Clock clock) {
        this.entries = entries;
        this.reports = reports;
        this.clock = clock;
    }

    /** @throws DiaryRefused where the rules refuse it; nothing is kept then */
    @SelfOnly
    public Receipt record(PatientId patient, Entry entry) {
        return entries.recorded(patient, List.of(entry)).getFirst();
    }

    /** All of them or none, in one transaction; receipts in the order of the entries. */
    @SelfOnly
    public List<Receipt> recordAll(PatientId patient, List<Entry> all) {
        return entries.recorded(patient, all);
    }

    /** Takes an entry back on the day it was made, by a voiding row. Again is the same: the first answer. */
    @SelfOnly
    public Receipt undo(PatientId patient, LogEntryId entry) {
        return entries.undone(patient, entry, clock.instant());
    }

    /** @param at by the client’s clock: an undo may arrive later than it was made */
    @SelfOnly
    public Receipt undo(PatientId patient, LogEntryId entry, Instant at) {
        return entries.undone(patient, entry, at);
    }

    /**
     * What the patient says about a session; the last word rules, the same word twice is one.
     *
     * @throws NotFound where it is no session of the patient’s
     * @throws DiaryRefused where the session is too long ago
     */
    @SelfOnly
    public void report(PatientId patient, SessionReport report) {
        reports.report(patient, report);
    }

    /**
     * The same from a phone, which may have waited. An id that is known answers as it did the first time.
     *
     * @throws DiaryRefused where it is no session of the patient’s, or too long ago
     */
    @SelfOnly
    public ReportReceipt report(PatientId patient, SentReport report) {
        return reports.report(patient, report);
    }

    /** How the day is. An id that is known answers as it did the first time. */
    @SelfOnly
    public CheckInReceipt checkIn(PatientId patient, CheckIn checkIn) {
        return reports.checkIn(patient, checkIn);
    }
}
