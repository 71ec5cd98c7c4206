package org.plumbline.exercises.internal;

import java.io.IOException;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.FindingLabels;
import org.plumbline.exercises.LibraryLabels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class ExercisesConfig {

    @Bean
    LibraryReader libraryReader() throws IOException {
        return new LibraryReader(
                new ClassPathResource("clinical/exercises.json"),
                new ClassPathResource("clinical/library-labels.yaml"));
    }

    @Bean
    ExerciseLibrary exerciseLibrary(LibraryReader reader) {
        return reader.library();
    }

    @Bean
    FindingLabels findingLabels(LibraryReader reader) {
        return reader.findingLabels();
    }

    @Bean
    LibraryLabels libraryLabels(LibraryReader reader) {
        return reader.libraryLabels();
    }
}
