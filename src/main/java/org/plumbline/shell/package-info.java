/** Main layout, sign-in page, error views, security chains. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package org.plumbline.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
