/** Sessions and log entries, the entry endpoint, the patient’s day. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "patients", "exercises", "plans"})
@NullMarked
package org.plumbline.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
