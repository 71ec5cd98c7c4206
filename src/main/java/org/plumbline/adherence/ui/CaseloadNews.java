package org.plumbline.adherence.ui;

import java.util.HashSet;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.Signal;
import org.plumbline.adherence.Signal.Level;

/** Counts what came since the list was sorted, for the chip that sorts again. */
final class CaseloadNews {
    private final CaseloadTools tools;
    private int logs;
    private int signals;
    private boolean urgent;

    CaseloadNews(CaseloadTools tools) {
        this.tools = tools;
    }

    void came(CaseloadRow before, CaseloadRow now, boolean logged) {
        var known = new HashSet<>(before.news().stream().map(Signal::id).toList());
        var raised = now.news().stream()
                .filter(signal -> !known.contains(signal.id()))
                .toList();
        if (logged) logs++;
        signals += raised.size();
        urgent |= raised.stream().anyMatch(signal -> signal.level() == Level.URGENT);
        tools.news(logs, signals, urgent);
    }

    /** Somebody whom the list has not yet: sorting it again brings the row. */
    void joined(CaseloadRow now) {
        signals += now.news().size();
        urgent |= now.level().filter(level -> level == Level.URGENT).isPresent();
        tools.news(logs, signals, urgent);
    }

    void seen() {
        logs = 0;
        signals = 0;
        urgent = false;
        tools.news(logs, signals, false);
    }
}
