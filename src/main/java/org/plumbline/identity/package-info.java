/** Clinics, accounts, memberships, invitations, sign-in, the current user. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.plumbline.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
