package org.plumbline.adherence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.patients.PatientId;

/** Keeps an open caseload true without moving a row: entries, signals, and midnight change their lines in place. */
final class CaseloadLive {
    private final CaseloadOffice office;
    private final CaseloadList list;
    private final CaseloadPanel panel;
    private final CaseloadNews news;
    private final Runnable onNewDay;
    private Registration open = () -> {};
    private Registration midnight = () -> {};

    /** @param onNewDay told when a midnight has passed and the lines say so */
    CaseloadLive(CaseloadOffice office, CaseloadList list, CaseloadPanel panel, CaseloadNews news, Runnable onNewDay) {
        this.office = office;
        this.list = list;
        this.panel = panel;
        this.news = news;
        this.onNewDay = onNewDay;
    }

    void start(UI ui) {
        open.remove();
        open = office.listen(ui, this::changed, this::missed);
    }

    void stop() {
        open.remove();
        midnight.remove();
    }

    /** The list was sorted: nothing is new, and the next midnight is waited for. */
    void sorted(UI ui) {
        news.seen();
        midnight.remove();
        midnight = office.atMidnight(ui, list.rows(), () -> newDay(ui));
    }

    /** “Today” is yesterday now. */
    void newDay(UI ui) {
        office.rows().forEach(now -> renew(now, false));
        if (panel.patient() != null) panel.refresh(panel.patient());
        onNewDay.run();
        midnight.remove();
        midnight = office.atMidnight(ui, list.rows(), () -> newDay(ui));
    }

    /** Who is not in this list is somebody else’s patient, unless a course that has ended has raised a red flag. */
    private void changed(PatientId patient, boolean logged) {
        if (!list.has(patient)) {
            if (!logged) office.rows(patient).forEach(news::joined);
            return;
        }
        office.rows(patient).forEach(now -> renew(now, logged));
        panel.refresh(patient);
    }

    /** The line to the database was cut: an entry meanwhile shows by the time of the last one. */
    private void missed() {
        office.rows().forEach(now -> renew(now, list.isLoggedSince(now)));
        if (panel.patient() != null) panel.refresh(panel.patient());
    }

    private void renew(CaseloadRow now, boolean logged) {
        list.renew(now, logged).ifPresent(before -> news.came(before, now, logged));
    }
}
