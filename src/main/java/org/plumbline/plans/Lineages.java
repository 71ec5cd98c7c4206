package org.plumbline.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;

/**
 * Finds the prescription that each row of a draft goes on with (ADHERENCE §2, Same prescription): the one it names; else the
 * same exercise in an earlier version, the newest first and of the same side first; else none, and it starts a line of its
 * own. What was dropped and is taken up again is the same prescription, whose n-day count restarts.
 */
final class Lineages {
    private final List<Prescription> known;
    private final Set<LineageId> taken = new HashSet<>();

    private Lineages(List<StoredVersion> versions) {
        known = versions.reversed().stream()
                .flatMap(version -> version.prescriptions().stream())
                .toList();
    }

    /** @return for each row what it goes on with, in the draft’s order */
    static List<LineageId> of(List<PlanDraft.Row> rows, List<StoredVersion> versions) {
        var lineages = new Lineages(versions);
        for (var row : rows) if (row.lineage() != null) lineages.takeNamed(row, row.lineage());
        var found = new ArrayList<LineageId>();
        for (var row : rows) found.add(row.lineage() != null ? row.lineage() : lineages.takeSame(row));
        return found;
    }

    private void takeNamed(PlanDraft.Row row, LineageId lineage) {
        boolean isOfThisPlan = known.stream()
                .anyMatch(each ->
                        each.lineage().equals(lineage) && each.exercise().equals(row.exercise()));
        if (!isOfThisPlan || !taken.add(lineage)) throw new NotFound("prescription " + lineage);
    }

    private LineageId takeSame(PlanDraft.Row row) {
        var lineage = free(each -> isSame(each, row) && each.side() == row.side())
                .or(() -> free(each -> isSame(each, row)))
                .orElseGet(() -> new LineageId(Ids.next()));
        taken.add(lineage);
        return lineage;
    }

    private Optional<LineageId> free(Predicate<Prescription> wanted) {
        return known.stream()
                .filter(wanted)
                .map(Prescription::lineage)
                .filter(lineage -> !taken.contains(lineage))
                .findFirst();
    }

    private static boolean isSame(Prescription prescription, PlanDraft.Row row) {
        return prescription.exercise().equals(row.exercise());
    }
}
