package org.plumbline.exercises;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names an exercise of the library; never reused or renamed, an exercise is retired instead. */
public record ExerciseId(@JsonValue String slug) {
    private static final int MAX_LENGTH = 60;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExerciseId {
        if (!isSlug(slug)) throw new IllegalArgumentException("no exercise slug: " + slug);
    }

    /** From text that may be anything, as of a URL. */
    public static Optional<ExerciseId> parse(String text) {
        return isSlug(text) ? Optional.of(new ExerciseId(text)) : Optional.empty();
    }

    private static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH && SLUG.matcher(text).matches();
    }

    @Override
    public String toString() {
        return slug;
    }
}
