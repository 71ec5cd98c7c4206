package org.plumbline.adherence.internal.signals;

import java.util.EnumMap;
import java.util.Map;
import org.plumbline.adherence.SignalForecast;
import org.plumbline.adherence.SignalKind;
import org.plumbline.adherence.Thresholds;
import org.plumbline.adherence.internal.signals.FactsReader.Subject;
import org.plumbline.patients.Episodes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges all open episodes by other numbers, and writes nothing. */
@Component
@Transactional(readOnly = true)
class StoredForecast implements SignalForecast {
    private final Episodes episodes;
    private final FactsReader reader;

    StoredForecast(Episodes episodes, FactsReader reader) {
        this.episodes = episodes;
        this.reader = reader;
    }

    @Override
    public Map<SignalKind, Integer> flagged(Thresholds limits) {
        var subjects = episodes.all().stream()
                .map(patient -> new Subject(patient.episode(), patient.today(), patient.zone()))
                .toList();
        var flagged = new EnumMap<SignalKind, Integer>(SignalKind.class);
        for (var facts : reader.read(subjects, limits))
            SignalRules.judge(facts).keySet().forEach(kind -> flagged.merge(kind, 1, Integer::sum));
        return flagged;
    }
}
