package org.plumbline.assessments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingRows.StoredCause;
import org.plumbline.assessments.FindingRows.StoredFinding;
import org.plumbline.assessments.Replay.Derived;
import org.plumbline.assessments.internal.rules.Judge.NewCause;
import org.plumbline.assessments.internal.rules.Judge.OpenCause;
import org.plumbline.assessments.internal.rules.Judge.Verdict;
import org.plumbline.identity.MembershipId;
import org.plumbline.kernel.values.Side;
import org.plumbline.patients.EpisodeId;
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
                    by.id(),
                    by.day());
    }

    private UUID open(Assessment by, Place place) {
        return findings.saveAndFlush(new Finding(by.episode(), by.id(), by.day(), place.code(), place.side()))
                .getId();
    }

    private void closeCauses(Assessment by, Verdict verdict, List<OpenCause> open) {
        if (verdict.closed().isEmpty()) return;
        rows.close(verdict.closed().stream().map(OpenCause::id).toList(), by.id());
        for (var id : closedForGood(verdict, open))
            findings.findById(id).orElseThrow().close(by.id(), by.day());
        findings.flush();
    }

    /** What a correction of the sheets does to the findings. @param with the sheet that was signed or voided */
    record Correction(EpisodeId episode, AssessmentId with, MembershipId by, String reason, LocalDate today) {}

    /** Brings what is written down in line with what follows from the sheets: first what goes, then what comes. */
    void correct(Rederivation found, Correction correction) {
        for (var finding : found.fallen()) fallAway(finding, correction);
        findings.flush();
        found.same().forEach((stored, derived) -> mend(stored, derived, correction));
        findings.flush();
        for (var derived : found.added()) write(derived, correction);
    }

    private void fallAway(StoredFinding finding, Correction correction) {
        closeCauses(finding, correction.with());
        stored(finding).fallAway(correction.with(), correction.by(), correction.reason(), correction.today());
    }

    private void closeCauses(StoredFinding finding, AssessmentId with) {
        rows.close(
                finding.causes().stream()
                        .filter(cause -> !cause.closed())
                        .map(StoredCause::id)
                        .toList(),
                with);
    }

    private void mend(StoredFinding stored, Derived derived, Correction correction) {
        var causes = Rederivation.Causes.of(stored, derived, rows);
        rows.close(causes.outdated(), correction.with());
        for (var cause : causes.missing())
            rows.insert(
                    stored.id().value(),
                    cause.cause(),
                    cause.by().id(),
                    cause.by().day());
        var closedBy = derived.closedBy();
        if (closedBy != null && stored.isOpen()) stored(stored).close(closedBy.id(), closedBy.day());
        if (closedBy == null && !stored.isOpen()) stored(stored).reopen();
    }

    private void write(Derived derived, Correction correction) {
        var by = derived.openedBy();
        var finding = findings.saveAndFlush(
                new Finding(correction.episode(), by.id(), by.day(), derived.code(), derived.side()));
        for (var cause : derived.causes())
            rows.insert(
                    finding.getId(), cause.cause(), cause.by().id(), cause.by().day());
        var closedBy = derived.closedBy();
        if (closedBy == null) return;
        rows.close(rows.causesOf(finding.getId()), closedBy.id());
        finding.close(closedBy.id(), closedBy.day());
        findings.flush();
    }

    private Finding stored(StoredFinding finding) {
        return findings.findById(finding.id().value()).orElseThrow();
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
