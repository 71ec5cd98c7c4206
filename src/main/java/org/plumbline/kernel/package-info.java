/** What every module may use: tenancy, time, ids, value objects, audit events, live updates, shared interface pieces. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.plumbline.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
