/** Keeps the kernel’s audit events: in the same transaction, append-only, without clinical text. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package org.plumbline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
