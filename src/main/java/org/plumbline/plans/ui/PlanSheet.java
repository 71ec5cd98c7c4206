package org.plumbline.plans.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingId;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.plans.Burden;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.PlanVersion;
import org.plumbline.plans.Prescription;

/** The plan as it stands on the builder’s screen, not yet assigned. */
final class PlanSheet {
    private final List<PlanDraft.Row> before;
    private final List<Line> lines;

    /** How a line differs from the version that the edit started from. */
    enum Change {
        ADDED,
        CHANGED
    }

    /** What an edit does to the version it started from. */
    record Difference(long added, long changed, long removed, boolean reordered) {
        boolean isNone() {
            return added + changed + removed == 0 && !reordered;
        }
    }

    /**
     * One exercise on the sheet.
     *
     * @param key tells it from the others while it is edited and moved
     * @param reason what it answers, in words
     */
    record Line(
            UUID key,
            Exercise exercise,
            PlanDraft.Row row,
            @Nullable String reason) {
        Line with(PlanDraft.Row changed) {
            return new Line(key, exercise, changed, reason);
        }
    }

    /** A line that was taken out, and where it stood. */
    record Removed(int index, Line line) {}

    private PlanSheet(List<Line> lines) {
        this.lines = new ArrayList<>(lines);
        this.before = rows();
    }

    /** A new edit of the version, or of nothing. */
    static PlanSheet of(@Nullable PlanVersion version, ExerciseLibrary library) {
        var prescriptions = version == null ? List.<Prescription>of() : version.prescriptions();
        return new PlanSheet(
                prescriptions.stream().map(each -> line(each, library)).toList());
    }

    private static Line line(Prescription prescription, ExerciseLibrary library) {
        return new Line(
                Ids.next(),
                library.get(prescription.exercise()),
                PlanDraft.Row.of(prescription),
                prescription.reason());
    }

    List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    List<PlanDraft.Row> rows() {
        return lines.stream().map(Line::row).toList();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean isChanged() {
        return !rows().equals(before);
    }

    /** Nothing for a line that stands as it stood. */
    Optional<Change> change(UUID key) {
        var row = get(key).row();
        if (before.contains(row)) return Optional.empty();
        return Optional.of(isGoingOn(row) ? Change.CHANGED : Change.ADDED);
    }

    Difference difference() {
        var changes = lines.stream()
                .map(line -> change(line.key()))
                .flatMap(Optional::stream)
                .toList();
        var kept = before.stream().filter(rows()::contains).toList();
        return new Difference(
                changes.stream().filter(Change.ADDED::equals).count(),
                changes.stream().filter(Change.CHANGED::equals).count(),
                before.stream().filter(this::isGone).count(),
                !kept.equals(rows().stream().filter(before::contains).toList()));
    }

    private boolean isGoingOn(PlanDraft.Row row) {
        return row.lineage() != null
                && before.stream().anyMatch(each -> row.lineage().equals(each.lineage()));
    }

    private boolean isGone(PlanDraft.Row row) {
        return rows().stream()
                .noneMatch(each -> row.lineage() != null && row.lineage().equals(each.lineage()));
    }

    Burden burden() {
        return Burden.of(rows().stream().map(Burden.Item::of).toList());
    }

    /** Those that stand as often as they can: once, or once a side. */
    Set<ExerciseId> complete() {
        return lines.stream()
                .map(Line::exercise)
                .filter(exercise -> sideToAdd(exercise).isEmpty())
                .map(Exercise::id)
                .collect(Collectors.toSet());
    }

    /** The line of the exercise, where it stands on the sheet. */
    Optional<Line> find(ExerciseId exercise) {
        return lines.stream()
                .filter(line -> line.exercise().id().equals(exercise))
                .findFirst();
    }

    /**
     * Puts the exercise at the end as the library proposes it; one that stands for one side only is added for the other.
     *
     * @return nothing where it stands on the sheet already
     */
    Optional<Line> add(Exercise exercise, @Nullable FindingId finding, @Nullable String reason) {
        var row = PlanDraft.Row.of(exercise, finding);
        return sideToAdd(exercise).map(side -> {
            var line = new Line(Ids.next(), exercise, row.on(side), reason);
            lines.add(line);
            return line;
        });
    }

    /** Another version’s exercise with all that belongs to it. */
    Line add(Prescription prescription, ExerciseLibrary library) {
        var line = line(prescription, library);
        lines.add(line);
        return line;
    }

    Line get(UUID key) {
        return lines.get(index(key));
    }

    int index(UUID key) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    void change(UUID key, PlanDraft.Row row) {
        int index = index(key);
        lines.set(index, lines.get(index).with(row));
    }

    /** @return whether there was room to move */
    boolean move(UUID key, int by) {
        int from = index(key);
        int to = from + by;
        if (to < 0 || to >= lines.size()) return false;
        Collections.swap(lines, from, to);
        return true;
    }

    Removed remove(UUID key) {
        int index = index(key);
        return new Removed(index, lines.remove(index));
    }

    void putBack(Removed removed) {
        lines.add(Math.min(removed.index(), lines.size()), removed.line());
    }

    private Optional<DoseSide> sideToAdd(Exercise exercise) {
        var sides = lines.stream()
                .filter(line -> line.exercise().id().equals(exercise.id()))
                .map(line -> line.row().side())
                .toList();
        if (sides.isEmpty()) return Optional.of(exercise.defaultSide());
        if (sides.equals(List.of(DoseSide.LEFT))) return Optional.of(DoseSide.RIGHT);
        if (sides.equals(List.of(DoseSide.RIGHT))) return Optional.of(DoseSide.LEFT);
        return Optional.empty();
    }
}
