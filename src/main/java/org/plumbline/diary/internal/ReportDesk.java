package org.plumbline.diary.internal;

import java.time.Clock;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.CheckInReceipt;
import org.plumbline.diary.DiaryRefused;
import org.plumbline.diary.ReportReceipt;
import org.plumbline.diary.SentReport;
import org.plumbline.diary.SessionReport;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.stereotype.Component;

/** Keeps what patients say about their sessions and days. Called by what has checked who asks. */
@Component
public class ReportDesk {
    private final ReportBook reports;
    private final Episodes episodes;
    private final PatientDays days;
    private final Clock clock;
    private final DiaryNews news;
    private final Audit audit;

    ReportDesk(ReportBook reports, Episodes episodes, PatientDays days, Clock clock, DiaryNews news, Audit audit) {
        this.reports = reports;
        this.episodes = episodes;
        this.days = days;
        this.clock = clock;
        this.news = news;
        this.audit = audit;
    }

    /** The last word rules; the same word twice is one. */
    public void report(PatientId patient, SessionReport report) {
        var session = reports.session(report.session())
                .filter(each -> each.patient().equals(patient))
                .orElseThrow(() -> new NotFound("session " + report.session()));
        new DayRule(days.history(patient), clock.instant()).checkReach(session.day());
        var before = reports.last(report.session());
        if (before.map(report::equals).orElse(report.isEmpty())) return;
        reports.insert(report, clock.instant());
        news.tell(session.episode(), patient, session.day());
        audit.done("diary.report", patient.value(), report.session());
    }

    /** An id that is known answers as it did the first time. */
    public ReportReceipt report(PatientId patient, SentReport report) {
        if (!report.patient().equals(patient)) throw DiaryRefused.otherPatient();
        if (reports.known(report.id()).isEmpty()) {
            var session = reports.session(report.said().session())
                    .filter(each -> each.patient().equals(patient))
                    .orElseThrow(DiaryRefused::noSuchSession);
            new DayRule(days.history(patient), clock.instant()).checkTold(session.day(), report.saidAt());
            if (reports.insert(report, clock.instant())) {
                news.tell(session.episode(), patient, session.day());
                audit.done("diary.report", patient.value(), report.said().session());
            }
        }
        return reports.known(report.id())
                .filter(each -> each.patient().equals(patient))
                .map(each -> new ReportReceipt(report.id(), each.receivedAt()))
                .orElseThrow(DiaryRefused::idTaken);
    }

    /** An id that is known answers as it did the first time. */
    public CheckInReceipt checkIn(PatientId patient, CheckIn checkIn) {
        if (!checkIn.patient().equals(patient)) throw DiaryRefused.otherPatient();
        if (reports.known(checkIn.id()).isEmpty()) {
            var episode = episodes.current(patient);
            new DayRule(days.history(patient), clock.instant()).check(checkIn);
            if (checkIn.day().isBefore(episode.start())) throw DiaryRefused.beforeTheEpisode();
            if (reports.insert(checkIn, clock.instant())) {
                news.tell(episode.id(), patient, checkIn.day());
                audit.done("diary.checkIn", patient.value(), checkIn.id());
            }
        }
        return reports.known(checkIn.id())
                .filter(each -> each.patient().equals(patient))
                .map(each -> new CheckInReceipt(checkIn.id(), each.receivedAt()))
                .orElseThrow(DiaryRefused::idTaken);
    }
}
