package org.plumbline.plans;

import java.util.Collection;
import org.plumbline.assessments.FindingInfo;
import org.plumbline.kernel.ui.Texts;

/** A finding as a reason: “Hip stiff, left”, and where the other side has the same, “Hip stiff, both sides”. */
public final class FindingTitles {
    private FindingTitles() {}

    /** @param among the open findings of the episode, or those that a suggestion answers */
    public static String of(FindingInfo finding, Collection<FindingInfo> among) {
        boolean bothSides = finding.side() != null
                && among.stream()
                        .anyMatch(other -> other.code().equals(finding.code())
                                && other.side() != null
                                && other.side() != finding.side());
        return bothSides ? Texts.t("plans.finding.both-sides", finding.label()) : finding.title();
    }
}
