package org.plumbline.assessments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.patients.EpisodeHead;
import org.plumbline.patients.EpisodeInfo;

/**
 * The sheets of an episode.
 *
 * @param today in the patient’s zone
 * @param open the sheet that is being filled in
 * @param signed newest first
 * @param past sheets that no longer count: amended, voided, abandoned; newest first
 * @param findings open ones first, then those that closed
 */
public record CourseOfTests(
        EpisodeInfo episode,
        LocalDate today,
        EpisodeHead head,
        @Nullable Sheet open,
        List<Sheet> signed,
        List<PastSheet> past,
        List<FindingInfo> findings) {

    /** The newest signed sheet that holds a value there, before the open one, which may amend an older one. */
    public Optional<Sheet> last(String test, String path) {
        return signed.stream()
                .filter(sheet ->
                        open == null || open.amends() == null || sheet.day().isBefore(open.day()))
                .filter(sheet -> sheet.result(test).fields().containsKey(path))
                .findFirst();
    }

    /** What the next sheet is, where nobody says otherwise. */
    public AssessmentKind nextKind() {
        return signed.isEmpty() ? AssessmentKind.INITIAL : AssessmentKind.REVIEW;
    }
}
