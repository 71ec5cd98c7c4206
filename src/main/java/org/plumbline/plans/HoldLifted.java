package org.plumbline.plans;

import java.time.LocalDate;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.PatientId;

/** A therapist let the exercises start again; heard in the same transaction, after {@link PlanChanged}. */
public record HoldLifted(EpisodeId episode, PatientId patient, LocalDate day) {}
