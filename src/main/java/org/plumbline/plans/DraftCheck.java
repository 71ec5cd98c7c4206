package org.plumbline.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingId;
import org.plumbline.assessments.FindingInfo;
import org.plumbline.assessments.Findings;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.patients.EpisodeId;
import org.springframework.stereotype.Component;

/** Turns a draft into what may be stored, or refuses it and says why. */
@Component
class DraftCheck {
    private static final int MOST_ROWS = 30;

    private final ExerciseLibrary library;
    private final Findings findings;

    private record Target(ExerciseId exercise, DoseSide side) {}

    DraftCheck(ExerciseLibrary library, Findings findings) {
        this.library = library;
        this.findings = findings;
    }

    /** The day to come into force: the earliest where none is wished. */
    LocalDate day(@Nullable LocalDate wished, LocalDate today, LocalDate earliest) {
        if (wished == null) return earliest;
        if (wished.isBefore(today)) throw PlanRefused.dayPassed(earliest);
        if (wished.isBefore(earliest)) throw PlanRefused.loggedMeanwhile(earliest);
        var last = today.plusDays(PlanService.MOST_DAYS_AHEAD);
        if (wished.isAfter(last)) throw PlanRefused.tooFarAhead(last);
        return wished;
    }

    @Nullable
    String why(PlanDraft draft, int no) {
        var why = FreeText.tidy(draft.why());
        if (why == null && no > 1) throw PlanRefused.whyMissing();
        if (!FreeText.storable(why)) throw PlanRefused.whyUnreadable(FreeText.MOST);
        return why;
    }

    /** @param held what the rules hold back today */
    List<Prescription> prescriptions(
            PlanDraft draft, PlanVersionId version, EpisodeId episode, List<StoredVersion> stored, HeldBack held) {
        refuseUnsound(draft.rows());
        var lineages = Lineages.of(draft.rows(), stored);
        var prescriptions = new ArrayList<Prescription>();
        for (int i = 0; i < draft.rows().size(); i++) {
            var row = draft.rows().get(i);
            prescriptions.add(new Prescription(
                    new PrescriptionId(Ids.next()),
                    version,
                    episode,
                    lineages.get(i),
                    row.exercise(),
                    row.dose(),
                    row.side(),
                    row.schedule(),
                    row.timesADay(),
                    row.dose().amounts(row.side()),
                    FreeText.tidy(row.note()),
                    row.finding(),
                    reason(row, lineages.get(i), stored, episode),
                    overruled(i, row, lineages.get(i), stored, held),
                    null));
        }
        return prescriptions;
    }

    private void refuseUnsound(List<PlanDraft.Row> rows) {
        if (rows.isEmpty()) throw PlanRefused.empty();
        if (rows.size() > MOST_ROWS) throw PlanRefused.tooMany(MOST_ROWS);
        Set<Target> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var exercise = library.get(row.exercise());
            if (exercise.unilateral() == (row.side() == DoseSide.NONE)) throw PlanRefused.wrongSide(i, exercise.name());
            if (!seen.add(new Target(row.exercise(), row.side()))) throw PlanRefused.twice(i, exercise.name());
            if (!FreeText.storable(FreeText.tidy(row.note())))
                throw PlanRefused.noteUnreadable(i, exercise.name(), FreeText.MOST);
        }
    }

    /**
     * What a rule holds back is prescribed with a word only. What stood in the plan before the rule spoke goes on without
     * one, and what was overruled once keeps what was said then.
     */
    private @Nullable Overruled overruled(
            int index, PlanDraft.Row row, LineageId lineage, List<StoredVersion> stored, HeldBack held) {
        var before = stored.reversed().stream()
                .flatMap(version -> version.prescriptions().stream())
                .filter(each -> each.lineage().equals(lineage))
                .findFirst();
        var said =
                row.overruled() == null ? null : FreeText.tidy(row.overruled().because());
        var by = held.by(row.exercise());
        if (said == null) {
            if (by.isPresent() && !isGoingOn(lineage, stored))
                throw PlanRefused.unexplained(index, library.get(row.exercise()).name());
            return before.map(Prescription::overruled).orElse(null);
        }
        if (!FreeText.storable(said))
            throw PlanRefused.becauseUnreadable(
                    index, library.get(row.exercise()).name(), FreeText.MOST);
        return by.or(() -> before.map(Prescription::overruled).map(Overruled::heldBackBy))
                .map(words -> new Overruled(words, said))
                .orElse(null);
    }

    private static boolean isGoingOn(LineageId lineage, List<StoredVersion> stored) {
        return !stored.isEmpty()
                && stored.getLast().prescriptions().stream()
                        .anyMatch(each -> each.lineage().equals(lineage));
    }

    /** A prescription keeps the reason it was made for; a new one copies its finding’s. */
    private @Nullable String reason(
            PlanDraft.Row row, LineageId lineage, List<StoredVersion> stored, EpisodeId episode) {
        var finding = row.finding();
        if (finding == null) return null;
        return stored.reversed().stream()
                .flatMap(version -> version.prescriptions().stream())
                .filter(each -> each.lineage().equals(lineage) && finding.equals(each.finding()))
                .map(Prescription::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> title(finding, row.side(), episode));
    }

    /** Of both sides where the prescription is for both and the other side has the finding as well. */
    private String title(FindingId id, DoseSide side, EpisodeId episode) {
        var all = findings.of(episode);
        var finding = all.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("finding " + id));
        boolean oneSide = side == DoseSide.LEFT || side == DoseSide.RIGHT;
        return oneSide
                ? finding.title()
                : FindingTitles.of(
                        finding, all.stream().filter(FindingInfo::isOpen).toList());
    }
}
