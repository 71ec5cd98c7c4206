package org.plumbline.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.plans.PlanDraft.Row;

/**
 * What differs between two versions of a plan, or between a version and a draft. Rows are the same where they go on with
 * the same prescription, else where they ask for the same exercise; a step of the exercise’s own chain takes the place of
 * the one it came from.
 *
 * @param changes in the order of the later one, then what was dropped
 * @param reordered whether what stayed stands in another order
 */
public record PlanComparison(List<Change> changes, boolean reordered, Burden before, Burden after) {

    public enum Kind {
        ADDED,
        /** In the place of a harder step of the same chain, which was dropped. */
        EASIER,
        /** In the place of an easier step of the same chain, which was dropped. */
        HARDER,
        CHANGED,
        DROPPED
    }

    /** What of a prescription differs. */
    public enum Aspect {
        AMOUNT,
        HOLD,
        REST,
        TEMPO,
        LOAD,
        SIDE,
        SCHEDULE,
        NOTE;

        private boolean differs(Row before, Row after) {
            return switch (this) {
                case AMOUNT -> !amountOf(before).equals(amountOf(after));
                case HOLD -> before.dose().holdSeconds() != after.dose().holdSeconds();
                case REST -> before.dose().restSeconds() != after.dose().restSeconds();
                case TEMPO ->
                    !Objects.equals(before.dose().tempo(), after.dose().tempo());
                case LOAD -> !Objects.equals(before.dose().load(), after.dose().load());
                case SIDE -> before.side() != after.side();
                case SCHEDULE ->
                    before.timesADay() != after.timesADay()
                            || !before.schedule().equals(after.schedule());
                case NOTE -> !Objects.equals(before.note(), after.note());
            };
        }

        /** Sets, and repetitions, time or distance of each: the dose without all else. */
        private static Object amountOf(Row row) {
            var dose = row.dose();
            return Stream.of(
                            dose.kind(),
                            dose.sets(),
                            dose.repsPerSet().isEmpty() ? dose.reps() : dose.repsPerSet(),
                            dose.seconds(),
                            dose.metres(),
                            Optional.ofNullable(dose.perSide()))
                    .toList();
        }
    }

    /**
     * One difference.
     *
     * @param before nothing for what is new
     * @param after nothing for what was dropped
     * @param aspects what differs where a prescription was changed
     */
    public record Change(
            Kind kind, @Nullable Row before, @Nullable Row after, List<Aspect> aspects) {

        /** The exercise that stands in the plan now, or that was dropped. */
        public ExerciseId exercise() {
            return Objects.requireNonNull(after != null ? after : before).exercise();
        }
    }

    public PlanComparison {
        changes = List.copyOf(changes);
    }

    public static PlanComparison of(PlanVersion before, PlanVersion after, ExerciseLibrary library) {
        return of(rows(before), rows(after), library);
    }

    public static PlanComparison of(List<Row> before, List<Row> after, ExerciseLibrary library) {
        return new Matching(before, after, library).comparison();
    }

    public static List<Row> rows(@Nullable PlanVersion version) {
        return version == null
                ? List.of()
                : version.prescriptions().stream().map(Row::of).toList();
    }

    public boolean isNone() {
        return changes.isEmpty() && !reordered;
    }

    /** What became of the row, which is one of the later plan’s; nothing where it stands as it stood. */
    public Optional<Change> of(Row after) {
        return changes.stream().filter(change -> after.equals(change.after())).findFirst();
    }

    /** What stood in the earlier plan and does not any more, the steps included that an easier or harder one replaced. */
    public List<Row> dropped() {
        return changes.stream()
                .filter(change -> change.kind() == Kind.DROPPED || isStep(change.kind()))
                .map(Change::before)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isStep(Kind kind) {
        return kind == Kind.EASIER || kind == Kind.HARDER;
    }

    /** Finds for each row of the later plan the one it goes on with. */
    private static final class Matching {
        private final List<Row> before;
        private final List<Row> after;
        private final List<Row> left;
        private final List<@Nullable Row> partners = new ArrayList<>();
        private final ExerciseLibrary library;

        Matching(List<Row> before, List<Row> after, ExerciseLibrary library) {
            this.before = before;
            this.after = after;
            this.left = new ArrayList<>(before);
            this.library = library;
            after.forEach(row -> partners.add(
                    take(each -> row.lineage() != null && row.lineage().equals(each.lineage()))));
            match((each, row) -> each.exercise().equals(row.exercise()) && each.side() == row.side());
            match((each, row) -> each.exercise().equals(row.exercise()));
            match(this::isNextStep);
        }

        private interface Same {
            boolean test(Row before, Row after);
        }

        private void match(Same same) {
            for (int i = 0; i < after.size(); i++) {
                var row = after.get(i);
                if (partners.get(i) == null) partners.set(i, take(each -> same.test(each, row)));
            }
        }

        private @Nullable Row take(java.util.function.Predicate<Row> wanted) {
            var found = left.stream().filter(wanted).findFirst();
            found.ifPresent(left::remove);
            return found.orElse(null);
        }

        private boolean isNextStep(Row from, Row to) {
            return isEasier(from, to) || isEasier(to, from);
        }

        private boolean isEasier(Row from, Row to) {
            return library.find(from.exercise())
                    .filter(exercise -> to.exercise().equals(exercise.easier()))
                    .isPresent();
        }

        PlanComparison comparison() {
            var changes = new ArrayList<Change>();
            for (int i = 0; i < after.size(); i++)
                change(partners.get(i), after.get(i)).ifPresent(changes::add);
            left.forEach(row -> changes.add(new Change(Kind.DROPPED, row, null, List.of())));
            return new PlanComparison(changes, isReordered(), burden(before), burden(after));
        }

        private Optional<Change> change(@Nullable Row from, Row to) {
            if (from == null) return Optional.of(new Change(Kind.ADDED, null, to, List.of()));
            if (!from.exercise().equals(to.exercise()))
                return Optional.of(new Change(isEasier(from, to) ? Kind.EASIER : Kind.HARDER, from, to, List.of()));
            var aspects = Stream.of(Aspect.values())
                    .filter(aspect -> aspect.differs(from, to))
                    .toList();
            return aspects.isEmpty() ? Optional.empty() : Optional.of(new Change(Kind.CHANGED, from, to, aspects));
        }

        private boolean isReordered() {
            var kept = partners.stream().filter(Objects::nonNull).toList();
            var stood = before.stream().filter(kept::contains).toList();
            return !kept.equals(stood);
        }

        private static Burden burden(List<Row> rows) {
            return Burden.of(rows.stream().map(Burden.Item::of).toList());
        }
    }
}
