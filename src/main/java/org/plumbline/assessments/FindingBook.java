package org.plumbline.assessments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.rules.Judge.NewCause;
import org.plumbline.assessments.internal.rules.Judge.OpenCause;
import org.plumbline.assessments.internal.rules.Judge.Verdict;
import org.plumbline.kernel.values.Side;
import org.springframework.stereotype.Component;

/** Writes down what a signed sheet opened and closed. */
@Component
class FindingBook {
    private final FindingRepository findings;
    private final FindingRows rows;

    FindingBook(FindingRepository findings, FindingRows rows) {
        this.findings = findings;
        this.rows = rows;
    }

    private record Place(String code, @Nullable Side side) {}

    /** @param open the causes that were open before */
    void enter(Assessment by, Verdict verdict, List<OpenCause> open) {
        var standing = new HashMap<Place, UUID>();
        for (var cause : open) standing.put(new Place(cause.code(), cause.side()), cause.finding());
        closeCauses(by, verdict, open);
        for (var cause : verdict.opened())
            rows.insert(
                    standing.computeIfAbsent(new Place(cause.code(), cause.side()), place -> open(by, place)),
                    cause,
                    by);
    }

    private UUID open(Assessment by, Place place) {
        return findings.saveAndFlush(new Finding(by, place.code(), place.side()))
                .getId();
    }

    private void closeCauses(Assessment by, Verdict verdict, List<OpenCause> open) {
        if (verdict.closed().isEmpty()) return;
        rows.close(verdict.closed(), by);
        for (var id : closedForGood(verdict, open))
            findings.findById(id).orElseThrow().close(by);
        findings.flush();
    }

    /** Findings of which no cause is left, and none is added. */
    static List<UUID> closedForGood(Verdict verdict, List<OpenCause> open) {
        var closed = new HashSet<>(verdict.closed());
        Map<UUID, List<OpenCause>> byFinding = new HashMap<>();
        for (var cause : open)
            byFinding.computeIfAbsent(cause.finding(), id -> new ArrayList<>()).add(cause);
        return byFinding.entrySet().stream()
                .filter(entry -> closed.containsAll(entry.getValue()))
                .filter(entry -> verdict.opened().stream()
                        .noneMatch(cause -> isOf(cause, entry.getValue().getFirst())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOf(NewCause cause, OpenCause finding) {
        return cause.code().equals(finding.code()) && cause.side() == finding.side();
    }
}
