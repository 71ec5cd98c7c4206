package org.plumbline.patients;

import java.time.LocalDate;
import org.plumbline.identity.MembershipId;

/**
 * An open course without its person: for figures of many.
 *
 * @param today in the patient’s zone
 */
public record OpenEpisode(EpisodeId id, MembershipId lead, LocalDate today) {}
