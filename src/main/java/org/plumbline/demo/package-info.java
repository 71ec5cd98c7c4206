/** The demo clinic: a seeded simulation that goes through the services with a scoped clock. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "patients",
            "exercises",
            "assessments",
            "plans",
            "diary",
            "adherence"
        })
@NullMarked
package org.plumbline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
