package org.plumbline.assessments.internal;

import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.rules.Judge;
import org.plumbline.assessments.internal.rules.Offers;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.FindingLabels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clinical catalogue: a fault in it stops the start. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfig {

    @Bean
    static CatalogueAhead catalogueAhead() {
        return new CatalogueAhead();
    }

    @Bean
    ClinicalCatalogue clinicalCatalogue(CatalogueAhead ahead, ExerciseLibrary library, FindingLabels labels) {
        var catalogue = ahead.get();
        new LibraryCheck(library, labels).check(catalogue);
        return catalogue;
    }

    @Bean
    Judge judge(ClinicalCatalogue catalogue) {
        return new Judge(catalogue);
    }

    @Bean
    Offers offers(ClinicalCatalogue catalogue) {
        return new Offers(catalogue);
    }
}
