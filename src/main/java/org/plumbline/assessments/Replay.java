package org.plumbline.assessments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.rules.History;
import org.plumbline.assessments.internal.rules.Judge;
import org.plumbline.assessments.internal.rules.Judge.NewCause;
import org.plumbline.assessments.internal.rules.Judge.OpenCause;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Side;

/** Judges the sittings of an episode again, from the first on: which findings should stand, whatever was written down before. */
final class Replay {
    private final ClinicalCatalogue catalogue;
    private final Judge judge;
    private final Function<LocalDate, Map<String, Object>> context;
    private final List<Derived> derived = new ArrayList<>();

    /** @param context what was known of the person on a day */
    private Replay(ClinicalCatalogue catalogue, Judge judge, Function<LocalDate, Map<String, Object>> context) {
        this.catalogue = catalogue;
        this.judge = judge;
        this.context = context;
    }

    /** A finding as it follows from the sheets. */
    static final class Derived {
        private final UUID id = Ids.next();
        private final String code;
        private final @Nullable Side side;
        private final Sheet openedBy;
        private final List<Cause> causes = new ArrayList<>();
        private @Nullable Sheet closedBy;

        Derived(NewCause first, Sheet openedBy) {
            this.code = first.code();
            this.side = first.side();
            this.openedBy = openedBy;
        }

        String code() {
            return code;
        }

        @Nullable
        Side side() {
            return side;
        }

        Sheet openedBy() {
            return openedBy;
        }

        @Nullable
        Sheet closedBy() {
            return closedBy;
        }

        boolean isOpen() {
            return closedBy == null;
        }

        List<Cause> causes() {
            return causes;
        }

        /** Those that hold it open. */
        List<Cause> openCauses() {
            return causes.stream().filter(cause -> isOpen() && !cause.closed).toList();
        }

        private boolean is(NewCause cause) {
            return isOpen() && code.equals(cause.code()) && side == cause.side();
        }
    }

    static final class Cause {
        private final UUID id = Ids.next();
        private final NewCause cause;
        private final Sheet by;
        private boolean closed;

        Cause(NewCause cause, Sheet by) {
            this.cause = cause;
            this.by = by;
        }

        NewCause cause() {
            return cause;
        }

        Sheet by() {
            return by;
        }
    }

    /** @param sheets those that count, in the order of the sittings */
    static List<Derived> of(
            List<Sheet> sheets,
            ClinicalCatalogue catalogue,
            Judge judge,
            Function<LocalDate, Map<String, Object>> context) {
        var replay = new Replay(catalogue, judge, context);
        for (int last = 0; last < sheets.size(); last++) replay.sit(sheets.subList(0, last + 1));
        return List.copyOf(replay.derived);
    }

    private void sit(List<Sheet> sheets) {
        var sheet = sheets.getLast();
        var history =
                new History(catalogue, sheets.stream().map(Courses::sitting).toList());
        var open = openCauses();
        var verdict = judge.judge(history, context.apply(sheet.day()), open, sheet.recorded());
        var standing = new HashMap<UUID, Derived>();
        for (var finding : derived) standing.put(finding.id, finding);
        close(verdict, open, sheet, standing);
        for (var cause : verdict.opened()) standing(cause, sheet).causes.add(new Cause(cause, sheet));
    }

    private List<OpenCause> openCauses() {
        var open = new ArrayList<OpenCause>();
        for (var finding : derived)
            for (var cause : finding.openCauses())
                open.add(new OpenCause(
                        cause.id,
                        finding.id,
                        finding.code,
                        finding.side,
                        cause.cause.rule(),
                        cause.cause.trigger(),
                        cause.cause.grounds().results()));
        return open;
    }

    private static void close(Judge.Verdict verdict, List<OpenCause> open, Sheet sheet, Map<UUID, Derived> standing) {
        var closed = new HashSet<UUID>();
        for (var cause : verdict.closed()) closed.add(cause.id());
        for (var finding : standing.values())
            for (var cause : finding.causes) if (closed.contains(cause.id)) cause.closed = true;
        for (var id : FindingBook.closedForGood(verdict, open)) {
            var finding = standing.get(id);
            if (finding != null) finding.closedBy = sheet;
        }
    }

    private Derived standing(NewCause cause, Sheet sheet) {
        return derived.stream().filter(finding -> finding.is(cause)).findFirst().orElseGet(() -> {
            var opened = new Derived(cause, sheet);
            derived.add(opened);
            return opened;
        });
    }
}
