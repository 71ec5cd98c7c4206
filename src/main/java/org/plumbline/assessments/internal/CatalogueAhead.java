package org.plumbline.assessments.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.plumbline.assessments.internal.catalogue.CatalogueLoader;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.rules.TrialRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Loads the catalogue beside the start of the database, which waits more than it works: two seconds of one core that nobody
 * waits for. A post-processor, so that it begins before the first bean.
 */
class CatalogueAhead implements BeanFactoryPostProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueAhead.class);
    private static final Executor BESIDE =
            task -> Thread.ofPlatform().name("clinical-catalogue").daemon().start(task);

    private final CompletableFuture<ClinicalCatalogue> catalogue =
            CompletableFuture.supplyAsync(CatalogueAhead::load, BESIDE);

    /** @throws org.plumbline.assessments.internal.feel.CatalogueFault which stops the start */
    ClinicalCatalogue get() {
        try {
            return catalogue.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private static ClinicalCatalogue load() {
        long start = System.nanoTime();
        var loaded = CatalogueLoader.load(alarm -> LOG.error("A rule reads a name that does not exist: {}", alarm));
        TrialRun.check(loaded);
        LOG.info(
                "Clinical catalogue: {} tests, {} rules, {} expressions, checked in {} ms",
                loaded.tests().size(),
                loaded.rules().size(),
                loaded.expressions().size(),
                (System.nanoTime() - start) / 1_000_000);
        return loaded;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // that it exists is enough
    }
}
