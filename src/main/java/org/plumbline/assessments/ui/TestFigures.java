package org.plumbline.assessments.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseLibrary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** A test that looks like an exercise of the library borrows its figure. */
@org.springframework.stereotype.Component
class TestFigures {
    private final Properties exercises;
    private final ExerciseLibrary library;

    TestFigures(ExerciseLibrary library) {
        this.library = library;
        try {
            exercises = PropertiesLoaderUtils.loadProperties(new ClassPathResource("clinical/test-figures.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the browser finds the movement. */
    Optional<String> of(ChosenTest chosen) {
        var part = chosen.only().size() == 1 ? chosen.only().getFirst() : "";
        return Optional.ofNullable(
                        exercises.getProperty(chosen.test() + "." + part, exercises.getProperty(chosen.test())))
                .flatMap(library::named)
                .map(Exercise::figureUrl);
    }
}
