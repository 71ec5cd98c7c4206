/** The patient record, the episode of care, the care team, and the patient page with its tab SPI. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package org.plumbline.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
