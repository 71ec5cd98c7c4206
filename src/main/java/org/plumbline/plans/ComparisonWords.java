package org.plumbline.plans;

import static org.plumbline.kernel.ui.Texts.t;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plumbline.exercises.DoseWords;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.plans.PlanComparison.Aspect;
import org.plumbline.plans.PlanComparison.Change;
import org.plumbline.plans.PlanComparison.Kind;
import org.plumbline.plans.PlanDraft.Row;

/** A comparison as people say it. */
public final class ComparisonWords {
    private ComparisonWords() {}

    /** “1 easier, 2 changed, 1 dropped, new order”; “nothing changed” where that is so. */
    public static String summary(PlanComparison comparison) {
        var counts = Arrays.stream(Kind.values())
                .map(kind -> count(comparison, kind))
                .filter(words -> !words.isEmpty());
        var order = comparison.reordered() ? Stream.of(t("plans.difference.reordered")) : Stream.<String>of();
        return Stream.concat(counts, order)
                .reduce((list, word) -> t("plans.list", list, word))
                .orElseGet(() -> t("plans.difference.none"));
    }

    private static String count(PlanComparison comparison, Kind kind) {
        long count = comparison.changes().stream()
                .filter(change -> change.kind() == kind)
                .count();
        return count == 0 ? "" : t("plans.difference." + kind.name(), count);
    }

    /** “14 → 11 minutes a day”; as many as before where nothing differs. */
    public static String minutes(PlanComparison comparison) {
        int before = comparison.before().minutes();
        int after = comparison.after().minutes();
        return before == after ? t("plans.minutes", after) : t("plans.difference.minutes", before, after);
    }

    /** A word for the badge: “new”, “easier”, “changed”. */
    public static String badge(Change change) {
        return t("plans.row." + change.kind().name());
    }

    /** What differs, each as “hold 5 s → 10 s”; for a step of a chain, what it replaces. */
    public static List<String> details(Change change, ExerciseLibrary library) {
        var before = change.before();
        var after = change.after();
        return switch (change.kind()) {
            case ADDED, DROPPED -> List.of();
            case EASIER, HARDER ->
                List.of(t(
                        "plans.change.replaces",
                        library.get(Objects.requireNonNull(before).exercise()).name()));
            case CHANGED ->
                change.aspects().stream()
                        .filter(aspect -> isSaidAlone(aspect, change))
                        .map(aspect -> words(aspect, Objects.requireNonNull(before), Objects.requireNonNull(after)))
                        .toList();
        };
    }

    /** A stretch’s hold is part of its amount: “3 × 30 s”. */
    private static boolean isSaidAlone(Aspect aspect, Change change) {
        return aspect != Aspect.HOLD
                || !(DoseWords.isHoldsOnly(
                                Objects.requireNonNull(change.before()).dose())
                        && DoseWords.isHoldsOnly(
                                Objects.requireNonNull(change.after()).dose()))
                || !change.aspects().contains(Aspect.AMOUNT);
    }

    private static String words(Aspect aspect, Row before, Row after) {
        return switch (aspect) {
            case AMOUNT ->
                fromTo(DoseWords.amount(before.dose(), before.side()), DoseWords.amount(after.dose(), after.side()));
            case HOLD ->
                t("plans.change.hold", before.dose().holdSeconds(), after.dose().holdSeconds());
            case REST ->
                t("plans.change.rest", before.dose().restSeconds(), after.dose().restSeconds());
            case TEMPO -> fromTo(DoseWords.tempo(before.dose()), DoseWords.tempo(after.dose()));
            case LOAD -> fromTo(DoseWords.load(before.dose()), DoseWords.load(after.dose()));
            case SIDE -> fromTo(side(before), side(after));
            case SCHEDULE -> fromTo(schedule(before), schedule(after));
            case NOTE -> t("plans.change.note");
        };
    }

    private static String fromTo(String from, String to) {
        return t("plans.change.from-to", from, to);
    }

    private static String side(Row row) {
        return t("plans.change.side." + row.side().name());
    }

    private static String schedule(Row row) {
        return DoseWords.schedule(row.timesADay(), row.schedule());
    }
}
