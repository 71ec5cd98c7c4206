package org.plumbline.patients;

import java.time.LocalDate;

/**
 * The days of an episode are others from this day on: the patient moves to another time zone, which may cut that day
 * short. Heard in the transaction that changed it.
 */
public record EpisodeDaysChanged(EpisodeId episode, LocalDate from) {}
