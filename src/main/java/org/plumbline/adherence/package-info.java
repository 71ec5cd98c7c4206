/** Due against done: the daily roll-up, the caseload and the clinic review. */
@ApplicationModule(
        allowedDependencies = {"kernel", "identity", "patients", "exercises", "assessments", "plans", "diary"})
@NullMarked
package org.plumbline.adherence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
