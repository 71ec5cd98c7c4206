/** The library: 122 exercises, their doses, cautions, findings and figures. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.plumbline.exercises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
