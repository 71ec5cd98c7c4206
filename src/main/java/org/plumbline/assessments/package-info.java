/** The test catalogue, assessments, findings and the rules that draw them. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "patients", "exercises"})
@NullMarked
package org.plumbline.assessments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
