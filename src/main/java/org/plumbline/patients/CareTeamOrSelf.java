package org.plumbline.patients;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** The patient in the parameter {@code patient}, or a therapist on the care team. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@patientAccess.careTeamOrSelf(#patient)")
public @interface CareTeamOrSelf {}
