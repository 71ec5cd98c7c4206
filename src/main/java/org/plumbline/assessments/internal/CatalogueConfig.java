package org.plumbline.assessments.internal;

import org.plumbline.assessments.internal.catalogue.CatalogueLoader;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.rules.Judge;
import org.plumbline.assessments.internal.rules.Offers;
import org.plumbline.assessments.internal.rules.TrialRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clinical catalogue: a fault in it stops the start. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfig {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueConfig.class);

    @Bean
    ClinicalCatalogue clinicalCatalogue() {
        long start = System.nanoTime();
        var catalogue = CatalogueLoader.load(alarm -> LOG.error("a rule reads a name that does not exist: {}", alarm));
        TrialRun.check(catalogue);
        LOG.info(
                "Clinical catalogue: {} tests, {} rules, {} expressions, checked in {} ms",
                catalogue.tests().size(),
                catalogue.rules().size(),
                catalogue.expressions().size(),
                (System.nanoTime() - start) / 1_000_000);
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
