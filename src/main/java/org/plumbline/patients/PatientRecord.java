package org.plumbline.patients;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.PortalAccess;

/**
 * A patient’s record for those who care for them.
 *
 * @param version to hand back with an edit, so that the second editor is told
 * @param today in the patient’s zone
 * @param team names, lead first
 * @param access how far the way in to the portal has come
 */
public record PatientRecord(
        PatientId id,
        int version,
        String name,
        LocalDate born,
        @Nullable Sex sex,
        @Nullable String email,
        @Nullable String phone,
        ZoneHistory zones,
        LocalDate today,
        EpisodeInfo episode,
        List<String> team,
        PortalAccess access) {

    public int age() {
        return Period.between(born, today).getYears();
    }

    /** The last zone set; one set today holds from tomorrow on. */
    public ZoneId lastZone() {
        return zones.periods().getLast().zone();
    }

    /** As a form shows it. */
    public PatientDraft draft() {
        return new PatientDraft(name, born, sex, email, phone, lastZone(), episode.onset(), episode.plannedWeeks());
    }

    public PatientPage page() {
        return new PatientPage(id, episode, name, zones.zone(today), today);
    }
}
