package org.plumbline.plans;

import java.time.LocalDate;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.PatientId;

/**
 * A patient said yes to a warning sign; heard in the transaction that stopped the exercises. {@link PlanChanged} went
 * before it.
 *
 * @param urgent a sign of the emergency group; else one that needs the clinic the same or the next working day
 */
public record HoldRaised(EpisodeId episode, PatientId patient, LocalDate day, boolean urgent) {}
