package org.plumbline.plans.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.plans.PlanComparison;
import org.plumbline.plans.PlanDraft;
import org.plumbline.plans.Prescription;
import org.plumbline.plans.Settled;

/** The plan as it stands on the builder’s screen, not yet assigned. Each change can be undone. */
final class PlanSheet {
    private final Lines maker;
    private final History<List<Line>> history = new History<>();
    private List<PlanDraft.Row> before;
    private List<Line> lines;

    /**
     * One exercise on the sheet.
     *
     * @param key tells it from the others while it is edited and moved
     * @param reason what it answers, in words
     * @param settled what became of the finding that it answers, once that no longer holds
     * @param heldBackBy what a rule says, or said, against it
     * @param cautioned what a rule says to watch with it
     */
    record Line(
            UUID key,
            Exercise exercise,
            PlanDraft.Row row,
            @Nullable String reason,
            @Nullable Settled settled,
            @Nullable String heldBackBy,
            @Nullable String cautioned) {
        Line with(PlanDraft.Row changed) {
            return new Line(key, exercise, changed, reason, settled, heldBackBy, cautioned);
        }

        /** Nothing new goes into a plan against a rule without a word. */
        boolean needsWord() {
            return heldBackBy != null && row.lineage() == null;
        }

        boolean isExplained() {
            var overruled = row.overruled();
            return !needsWord() || overruled != null && overruled.isExplained();
        }
    }

    /** @param before the plan that the sheet is compared with */
    PlanSheet(List<PlanDraft.Row> before, Lines maker) {
        this.before = before;
        this.maker = maker;
        this.lines = new ArrayList<>();
    }

    /** What is compared with, from now on. */
    void compareWith(List<PlanDraft.Row> before) {
        this.before = before;
    }

    /** Starts with these rows; nothing of it can be undone. */
    void start(List<PlanDraft.Row> rows, List<String> reasons) {
        lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++)
            lines.add(maker.of(rows.get(i), reasons.get(i).isEmpty() ? null : reasons.get(i)));
        history.forget();
    }

    ExerciseLibrary library() {
        return maker.library();
    }

    List<PlanDraft.Row> before() {
        return before;
    }

    List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    List<PlanDraft.Row> rows() {
        return lines.stream().map(Line::row).toList();
    }

    /** What each row answers, in the rows’ order; empty for nothing. */
    List<String> reasons() {
        return lines.stream()
                .map(line -> Objects.requireNonNullElse(line.reason(), ""))
                .toList();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    PlanComparison comparison() {
        return PlanComparison.of(before, rows(), library());
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
        return sideToAdd(exercise).map(side -> add(maker.of(row.on(side), reason), lines.size()));
    }

    /** In the place of the same exercise, else at the end: another version’s, with all that belongs to it. */
    Line take(Prescription theirs) {
        var mine = find(theirs.exercise());
        var line = maker.of(PlanDraft.Row.of(theirs), theirs.reason());
        if (mine.isEmpty()) return add(line, lines.size());
        history.keep(List.copyOf(lines));
        lines.set(index(mine.get().key()), line);
        return line;
    }

    /** What was dropped stands in the plan again, where it stood. */
    Line putBack(PlanDraft.Row row, @Nullable String reason) {
        return add(maker.of(row, reason), Math.min(Math.max(0, before.indexOf(row)), lines.size()));
    }

    private Line add(Line line, int index) {
        history.keep(List.copyOf(lines));
        lines.add(index, line);
        return line;
    }

    boolean has(UUID key) {
        return lines.stream().anyMatch(line -> line.key().equals(key));
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
        if (lines.get(index).row().equals(row)) return;
        history.keep(List.copyOf(lines));
        lines.set(index, lines.get(index).with(row));
    }

    /** @return whether it moved */
    boolean moveTo(UUID key, int to) {
        int from = index(key);
        if (to < 0 || to >= lines.size() || to == from) return false;
        history.keep(List.copyOf(lines));
        lines.add(to, lines.remove(from));
        return true;
    }

    void remove(UUID key) {
        history.keep(List.copyOf(lines));
        lines.remove(index(key));
    }

    boolean undo() {
        return restore(history.back(List.copyOf(lines)));
    }

    boolean redo() {
        return restore(history.on(List.copyOf(lines)));
    }

    private boolean restore(Optional<List<Line>> state) {
        state.ifPresent(each -> lines = new ArrayList<>(each));
        return state.isPresent();
    }

    boolean canUndo() {
        return history.canGoBack();
    }

    boolean canRedo() {
        return history.canGoOn();
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
