package org.plumbline.diary;

import java.time.LocalDate;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.PatientId;

/**
 * What counts for this day changed: an entry was added or voided. Published inside the transaction that does it, and only
 * when it really did: a retry is silent.
 */
public record DayLogged(EpisodeId episode, PatientId patient, LocalDate day) {}
