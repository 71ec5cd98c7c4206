package org.plumbline.patients;

import java.util.List;
import org.plumbline.kernel.Refused;

/** What the record refuses. */
public final class PatientRefused extends Refused {
    private final transient List<PatientDraft.Problem> problems;

    private PatientRefused(String key, List<PatientDraft.Problem> problems, Object... arguments) {
        super(key, arguments);
        this.problems = problems;
    }

    static PatientRefused unsound(List<PatientDraft.Problem> problems) {
        var first = problems.getFirst();
        return new PatientRefused(first.key(), problems, first.arguments().toArray());
    }

    static PatientRefused changedMeanwhile() {
        return new PatientRefused("patients.refused.changed", List.of());
    }

    /** Field by field, where the draft was unsound; empty where something else was in the way. */
    public List<PatientDraft.Problem> problems() {
        return problems;
    }

    public boolean changedMeanwhileByAnother() {
        return problems.isEmpty();
    }
}
