package org.plumbline.adherence.internal.signals;

import static java.util.Comparator.comparing;

import java.util.List;
import org.plumbline.adherence.internal.signals.FactsReader.Subject;
import org.plumbline.patients.CaseloadPatient;
import org.plumbline.patients.EpisodeId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose signals were not judged yet on the patient’s today. */
@Component
@Transactional(readOnly = true)
class SignalPending {
    private final SignalBook book;

    SignalPending(SignalBook book) {
        this.book = book;
    }

    public List<Subject> among(List<CaseloadPatient> patients) {
        var judged = book.judged(
                patients.stream().map(patient -> patient.episode().id()).toList());
        return patients.stream()
                .filter(patient -> {
                    var day = judged.get(patient.episode().id());
                    return day == null || day.isBefore(patient.today());
                })
                .map(patient -> new Subject(patient.episode(), patient.today(), patient.zone()))
                .sorted(comparing(subject -> subject.id().value()))
                .toList();
    }

    public List<EpisodeId> ended() {
        return book.endedWithSignals();
    }
}
