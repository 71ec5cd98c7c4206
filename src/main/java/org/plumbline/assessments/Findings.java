package org.plumbline.assessments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingRows.StoredCause;
import org.plumbline.assessments.FindingRows.StoredFinding;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.Rule;
import org.plumbline.assessments.internal.rules.Grounds;
import org.plumbline.exercises.FindingLabels;
import org.plumbline.patients.EpisodeId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the rules concluded. Carries no user: for services that have checked who asks. */
@Component
@Transactional(readOnly = true)
public class Findings {
    private final FindingRows rows;
    private final ClinicalCatalogue catalogue;
    private final FindingLabels labels;
    private final Wording wording;

    Findings(FindingRows rows, ClinicalCatalogue catalogue, FindingLabels labels, Wording wording) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.labels = labels;
        this.wording = wording;
    }

    /** Open ones first, then those that closed last. */
    public List<FindingInfo> of(EpisodeId episode) {
        return rows.of(episode).stream().map(this::info).toList();
    }

    public List<FindingInfo> open(EpisodeId episode) {
        return of(episode).stream().filter(FindingInfo::isOpen).toList();
    }

    /** In one statement, whatever the number of episodes. */
    public Map<EpisodeId, List<FindingInfo>> of(Collection<EpisodeId> episodes) {
        return rows.of(episodes).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(this::info).toList()));
    }

    FindingInfo info(StoredFinding finding) {
        var cause = telling(finding);
        var rule = catalogue.rule(cause.rule());
        var grounds = together(finding, cause);
        return new FindingInfo(
                finding.id(),
                finding.code(),
                finding.side(),
                label(finding.code(), rule),
                wording.reason(rule, grounds, finding.side(), cause.day()),
                basis(finding),
                finding.opened(),
                finding.status(),
                rule.evidence(),
                rule.isSafety(),
                finding.closed(),
                finding.closedReason(),
                finding.fellAway());
    }

    String label(String code, Rule rule) {
        return Rule.isSafetyCode(code) ? rule.title() : labels.label(code);
    }

    /** The cause whose reason is told: of those that still hold the first of the newest day, a test before a possibility. */
    private static StoredCause telling(StoredFinding finding) {
        var causes = holding(finding);
        var tests =
                causes.stream().filter(cause -> cause.basis().equals("test")).toList();
        var told = tests.isEmpty() ? causes : tests;
        return told.stream()
                .filter(cause -> cause.day().equals(told.getLast().day()))
                .findFirst()
                .orElseThrow();
    }

    private static List<StoredCause> holding(StoredFinding finding) {
        var holding = finding.causes().stream().filter(cause -> !cause.closed()).toList();
        return holding.isEmpty() ? finding.causes() : holding;
    }

    /** All that the rule saw on that day: a thigh that is too high, and a knee that bends too little. */
    private static Grounds together(StoredFinding finding, StoredCause told) {
        return holding(finding).stream()
                .filter(cause -> cause.rule() == told.rule() && cause.day().equals(told.day()))
                .map(StoredCause::grounds)
                .reduce(Grounds::and)
                .orElseThrow();
    }

    private static String basis(StoredFinding finding) {
        return finding.causes().stream().anyMatch(cause -> cause.basis().equals("test")) ? "test" : "crosswalk";
    }

    /** What one of the rules saw that opened the finding. */
    @Nullable
    String reason(StoredFinding finding, Rule rule) {
        var causes = holding(finding).stream()
                .filter(cause -> cause.rule() == rule.number())
                .toList();
        if (causes.isEmpty()) return null;
        var told = causes.getLast();
        return wording.reason(rule, together(finding, told), finding.side(), told.day());
    }
}
