package org.plumbline.adherence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.ClinicReview;

/** Whatever is added to and taken from what is shown: no group of fewer than five patients comes out. */
class MarginsTest {
    private static final int CLINICS = 3000;

    /** What one patient did of one exercise: the finest that any figure sums up. */
    private record Cell(String lead, int patient, String exercise) {}

    @Test
    void no_small_group_can_be_worked_out_from_what_is_shown() {
        var random = new Random(20261125);
        int small = 0;
        for (int i = 0; i < CLINICS; i++) {
            var cells = clinic(random);
            var leads = patients(cells, Cell::lead);
            var exercises = patients(cells, Cell::exercise);
            int all = (int) cells.stream().map(Cell::patient).distinct().count();
            if (all < ClinicReview.LEAST) continue;

            var hidden = Margins.hidden(leads, exercises, links(cells));

            var shown = shown(cells, leads, exercises, hidden);
            for (var groups : List.of(leads, exercises)) {
                for (var set : smallSets(groups)) {
                    small++;
                    assertThat(shown.yields(cell -> set.contains(cell.lead()) || set.contains(cell.exercise())))
                            .as("clinic %d: %s of %s, hidden %s", i, set, cells, hidden)
                            .isFalse();
                }
            }
        }
        assertThat(small).isGreaterThan(CLINICS);
    }

    /** What keeps each breakdown safe by itself does not keep them safe together: the reason for {@link Margins}. */
    @Test
    void hiding_the_next_smallest_in_each_alone_would_tell() {
        var random = new Random(20261125);
        int told = 0;
        for (int i = 0; i < CLINICS; i++) {
            var cells = clinic(random);
            var leads = patients(cells, Cell::lead);
            var exercises = patients(cells, Cell::exercise);
            var hidden = new HashSet<Object>(Disclosure.hidden(leads));
            hidden.addAll(Disclosure.hidden(exercises));
            var shown = shown(cells, leads, exercises, hidden);
            for (var set : smallSets(leads)) if (shown.yields(cell -> set.contains(cell.lead()))) told++;
        }
        assertThat(told).isPositive();
    }

    @Test
    void groups_that_are_large_enough_are_all_shown() {
        assertThat(Margins.hidden(
                        Map.of("Lea", 9, "Jonas", 12),
                        Map.of("bridge", 20, "plank", 5),
                        Set.of(new Margins.Link("Lea", "bridge"), new Margins.Link("Jonas", "plank"))))
                .isEmpty();
    }

    @Test
    void a_therapist_with_exercises_of_his_own_is_not_told_by_them() {
        // Lea’s 3 patients do one exercise, Jonas’s 9 another: all exercises but hers would give hers away
        var hidden = Margins.hidden(
                Map.of("Lea", 3, "Jonas", 9, "Nils", 12),
                Map.of("clam", 3, "bridge", 9, "plank", 12),
                Set.of(
                        new Margins.Link("Lea", "clam"),
                        new Margins.Link("Jonas", "bridge"),
                        new Margins.Link("Nils", "plank")));

        assertThat(hidden).contains("Lea", "clam", "Jonas", "bridge");
    }

    private static Span shown(
            List<Cell> cells, Map<String, Integer> leads, Map<String, Integer> exercises, Set<Object> hidden) {
        var shown = new Span(cells);
        shown.add(cell -> true);
        leads.keySet().stream().filter(key -> !hidden.contains(key)).forEach(key -> shown.add(ofLead(key)));
        exercises.keySet().stream().filter(key -> !hidden.contains(key)).forEach(key -> shown.add(of(key)));
        return shown;
    }

    /** Sets of hidden groups of one kind that together are fewer than five patients. */
    private static List<Set<String>> smallSets(Map<String, Integer> groups) {
        var small = groups.entrySet().stream()
                .filter(group -> Disclosure.isTooSmall(group.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var sets = new ArrayList<Set<String>>();
        for (var one : small) {
            sets.add(Set.of(one));
            for (var other : small) {
                if (one.compareTo(other) < 0 && groups.get(one) + groups.get(other) < ClinicReview.LEAST)
                    sets.add(Set.of(one, other));
            }
        }
        return sets;
    }

    private static List<Cell> clinic(Random random) {
        int leads = 1 + random.nextInt(5);
        int exercises = 1 + random.nextInt(7);
        boolean ownExercises = random.nextBoolean();
        var cells = new ArrayList<Cell>();
        int patient = 0;
        for (int lead = 0; lead < leads; lead++) {
            int count = random.nextBoolean() ? 1 + random.nextInt(4) : 1 + random.nextInt(12);
            for (int i = 0; i < count; i++, patient++) {
                var chosen = new HashSet<Integer>();
                int wanted = 1 + random.nextInt(3);
                for (int j = 0; j < wanted; j++)
                    chosen.add(ownExercises && random.nextInt(8) > 0 ? lead % exercises : random.nextInt(exercises));
                for (int exercise : chosen) cells.add(new Cell("lead" + lead, patient, "exercise" + exercise));
            }
        }
        return cells;
    }

    private static Map<String, Integer> patients(Collection<Cell> cells, Function<Cell, String> group) {
        var patients = new LinkedHashMap<String, Set<Integer>>();
        cells.forEach(cell -> patients.computeIfAbsent(group.apply(cell), key -> new TreeSet<>())
                .add(cell.patient()));
        var counts = new LinkedHashMap<String, Integer>();
        patients.forEach((key, set) -> counts.put(key, set.size()));
        return counts;
    }

    private static Set<Margins.Link> links(Collection<Cell> cells) {
        var links = new HashSet<Margins.Link>();
        cells.forEach(cell -> links.add(new Margins.Link(cell.lead(), cell.exercise())));
        return links;
    }

    private static Predicate<Cell> ofLead(String lead) {
        return cell -> cell.lead().equals(lead);
    }

    private static Predicate<Cell> of(String exercise) {
        return cell -> cell.exercise().equals(exercise);
    }

    /** The sums over cells that can be made of those added, by elimination. */
    private static final class Span {
        private final List<Cell> cells;
        private final Map<Integer, double[]> byPivot = new LinkedHashMap<>();

        Span(List<Cell> cells) {
            this.cells = cells;
        }

        void add(Predicate<Cell> group) {
            var rest = rest(group);
            for (int i = 0; i < rest.length; i++) {
                if (Math.abs(rest[i]) < 1e-9) continue;
                double pivot = rest[i];
                for (int j = 0; j < rest.length; j++) rest[j] /= pivot;
                byPivot.put(i, rest);
                return;
            }
        }

        boolean yields(Predicate<Cell> group) {
            for (double each : rest(group)) {
                if (Math.abs(each) >= 1e-9) return false;
            }
            return true;
        }

        private double[] rest(Predicate<Cell> group) {
            var sum = new double[cells.size()];
            for (int i = 0; i < sum.length; i++) sum[i] = group.test(cells.get(i)) ? 1 : 0;
            byPivot.forEach((pivot, row) -> {
                double factor = sum[pivot];
                for (int j = 0; j < sum.length; j++) sum[j] -= factor * row[j];
            });
            return sum;
        }
    }
}
