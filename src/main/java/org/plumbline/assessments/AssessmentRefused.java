package org.plumbline.assessments;

import java.util.List;
import java.util.Locale;
import org.plumbline.kernel.Refused;

/** What a sheet of tests refuses. */
public final class AssessmentRefused extends Refused {
    private final Reason reason;
    private final transient List<EntryProblem> problems;

    public enum Reason {
        NO_OPEN_EPISODE,
        SHEET_OPEN_ALREADY,
        SIGNED_ALREADY,
        NO_TESTS,
        TOO_MANY_TESTS,
        RECORDED_TEST_REMOVED,
        NOT_CHOSEN,
        CHANGED_MEANWHILE,
        UNSOUND_ENTRY,
        NOTHING_RECORDED,
        NOT_EMPTY,
        NO_REASON,
        UNREADABLE_REASON,
        NOT_LIFTED_BY_HAND,
        NOT_SIGNED,
        COUNTS_NO_MORE
    }

    private AssessmentRefused(Reason reason, List<EntryProblem> problems, Object... arguments) {
        this(reason, key(reason), problems, arguments);
    }

    private AssessmentRefused(Reason reason, String key, List<EntryProblem> problems, Object... arguments) {
        super(key, arguments);
        this.reason = reason;
        this.problems = problems;
    }

    public Reason reason() {
        return reason;
    }

    /** Entry by entry, where entries were unsound. */
    public List<EntryProblem> problems() {
        return problems;
    }

    private static String key(Reason reason) {
        return "assessments.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AssessmentRefused of(Reason reason, Object... arguments) {
        return new AssessmentRefused(reason, List.of(), arguments);
    }

    /** The text is that of the first. */
    static AssessmentRefused unsound(List<EntryProblem> problems) {
        var first = problems.getFirst();
        return new AssessmentRefused(
                Reason.UNSOUND_ENTRY, first.key(), problems, first.arguments().toArray());
    }
}
