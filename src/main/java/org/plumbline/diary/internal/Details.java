package org.plumbline.diary.internal;

import java.util.List;
import java.util.Map;
import org.plumbline.diary.Occurrence;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.plans.Prescription;
import org.plumbline.plans.PrescriptionId;

/** What people read of prescriptions and exercises, fetched at once for all that a screen shows. */
record Details(Map<PrescriptionId, Prescription> prescriptions, ExerciseLibrary library) {

    List<Todo> todos(List<Ask> asks) {
        return asks.stream().map(this::todo).toList();
    }

    List<Logged> logged(List<Occurrence> occurrences) {
        return occurrences.stream().map(this::logged).toList();
    }

    private Todo todo(Ask ask) {
        var prescription = prescription(ask.prescription().id());
        return new Todo(ask, prescription, library.get(prescription.exercise()));
    }

    Logged logged(Occurrence occurrence) {
        var prescription = prescription(occurrence.prescription());
        return new Logged(occurrence, prescription, library.get(prescription.exercise()));
    }

    private Prescription prescription(PrescriptionId id) {
        var prescription = prescriptions.get(id);
        if (prescription == null)
            throw new IllegalStateException("a log names a prescription that is not there: " + id);
        return prescription;
    }
}
