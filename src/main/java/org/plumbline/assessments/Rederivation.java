package org.plumbline.assessments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.assessments.FindingRows.StoredCause;
import org.plumbline.assessments.FindingRows.StoredFinding;
import org.plumbline.assessments.Replay.Derived;

/**
 * What stands written beside what should stand, after a sheet was amended or voided. A finding is the same where it has the
 * same code and side and was opened in the same sitting.
 *
 * @param same stored findings with what they should be
 * @param fallen stored findings that do not follow from the sheets any more
 * @param added findings that follow only now
 */
record Rederivation(Map<StoredFinding, Derived> same, List<StoredFinding> fallen, List<Derived> added) {

    /** @param amends which sheet amends which */
    static Rederivation of(List<StoredFinding> stored, List<Derived> derived, Map<AssessmentId, AssessmentId> amends) {
        var same = new LinkedHashMap<StoredFinding, Derived>();
        var fallen = new ArrayList<StoredFinding>();
        var left = new ArrayList<>(derived);
        for (var finding : stored) {
            if (finding.fellAway()) continue;
            var match = left.stream()
                    .filter(each -> finding.isLifted() ? isLifted(finding, each) : isSame(finding, each, amends))
                    .findFirst();
            match.ifPresent(left::remove);
            if (finding.isLifted()) continue;
            match.ifPresentOrElse(each -> same.put(finding, each), () -> fallen.add(finding));
        }
        return new Rederivation(same, List.copyOf(fallen), List.copyOf(left));
    }

    private static boolean isSame(StoredFinding stored, Derived derived, Map<AssessmentId, AssessmentId> amends) {
        return stored.code().equals(derived.code())
                && stored.side() == derived.side()
                && sitting(stored.by(), amends)
                        .equals(sitting(derived.openedBy().id(), amends));
    }

    /** What a therapist lifted stays lifted, unless there is a reason now that there was not then. */
    private static boolean isLifted(StoredFinding lifted, Derived derived) {
        return lifted.code().equals(derived.code())
                && lifted.side() == derived.side()
                && reasons(lifted)
                        .containsAll(derived.openCauses().stream()
                                .map(each -> new Reason(
                                        each.cause().rule(), each.cause().trigger()))
                                .toList());
    }

    private record Reason(int rule, String trigger) {}

    private static Set<Reason> reasons(StoredFinding finding) {
        return finding.causes().stream()
                .map(cause -> new Reason(cause.rule(), cause.trigger()))
                .collect(Collectors.toSet());
    }

    /** The first sheet of the sitting. */
    private static AssessmentId sitting(AssessmentId sheet, Map<AssessmentId, AssessmentId> amends) {
        var first = sheet;
        for (var before = amends.get(first); before != null; before = amends.get(first)) first = before;
        return first;
    }

    /** Of one finding: the causes to close, and those to write. */
    record Causes(List<UUID> outdated, List<Replay.Cause> missing) {
        static Causes of(StoredFinding stored, Derived derived, FindingRows rows) {
            var outdated = new HashSet<UUID>();
            var open = new ArrayList<StoredCause>();
            for (var cause : stored.causes())
                if (!cause.closed()) {
                    open.add(cause);
                    outdated.add(cause.id());
                }
            var missing = new ArrayList<Replay.Cause>();
            for (var wanted : derived.openCauses()) {
                var kept = open.stream()
                        .filter(cause -> isSame(cause, wanted, rows))
                        .findFirst();
                kept.ifPresentOrElse(cause -> outdated.remove(cause.id()), () -> missing.add(wanted));
            }
            return new Causes(List.copyOf(outdated), missing);
        }

        private static boolean isSame(StoredCause stored, Replay.Cause wanted, FindingRows rows) {
            var cause = wanted.cause();
            return stored.rule() == cause.rule()
                    && stored.trigger().equals(cause.trigger())
                    && stored.basis().equals(cause.basis())
                    && stored.grounds().equals(rows.asStored(cause.grounds()));
        }
    }
}
