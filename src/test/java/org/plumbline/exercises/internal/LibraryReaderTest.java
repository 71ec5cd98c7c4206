package org.plumbline.exercises.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.springframework.core.io.ClassPathResource;

class LibraryReaderTest {
    private final LibraryReader reader = new LibraryReader(
            new ClassPathResource("clinical/exercises.json"), new ClassPathResource("clinical/library-labels.yaml"));
    private final ExerciseLibrary library = reader.library();

    LibraryReaderTest() throws IOException {}

    @Test
    void all_exercises_are_read() {
        assertThat(library.all()).hasSize(122);
        assertThat(library.get(new ExerciseId("bird-dog-3-opposite")).dose().repsPerSet())
                .containsExactly(6, 4, 2);
    }
}
