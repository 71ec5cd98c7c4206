/** Plans, their immutable versions, suggestions from findings, and what is due. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "patients", "exercises", "assessments"})
@NullMarked
package org.plumbline.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
