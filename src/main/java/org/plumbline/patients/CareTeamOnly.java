package org.plumbline.patients;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** A therapist on the care team of the patient in the parameter {@code patient}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@patientAccess.careTeam(#patient)")
public @interface CareTeamOnly {}
