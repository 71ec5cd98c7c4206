package org.plumbline.exercises;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the library; null or an empty text asks for nothing.
 *
 * @param text words of the name or of what is worked on, each of which must begin a word there
 * @param finding a finding code
 * @param equipment id of an {@link EquipmentGroup}
 */
public record ExerciseFilter(
        String text,
        @Nullable String finding,
        @Nullable Position position,
        @Nullable String equipment,
        @Nullable Category category) {

    private static final int MAX_TEXT = 80;

    public ExerciseFilter {
        text = text.strip();
        if (text.length() > MAX_TEXT) text = text.substring(0, MAX_TEXT);
    }

    public static ExerciseFilter everything() {
        return new ExerciseFilter("", null, null, null, null);
    }

    public static ExerciseFilter finding(String code) {
        return new ExerciseFilter("", code, null, null, null);
    }

    public boolean isEmpty() {
        return equals(everything());
    }

    boolean matches(Exercise exercise) {
        return (finding == null || exercise.findings().contains(finding))
                && (position == null || exercise.position() == position)
                && (equipment == null || exercise.equipmentGroups().contains(equipment))
                && (category == null || exercise.category() == category)
                && isIn(exercise.name() + " " + exercise.targets());
    }

    /** Whether the words searched for are all in the name itself: such exercises come first. */
    boolean isIn(String words) {
        String padded = " " + plain(words);
        for (String word : plain(text).split(" ")) {
            if (!word.isEmpty() && !padded.contains(" " + word)) return false;
        }
        return true;
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
