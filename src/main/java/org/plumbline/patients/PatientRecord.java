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
 * @param courses every course of care in order; the last one is the current one
 * @param team names of the current one, lead first
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
        List<EpisodeInfo> courses,
        List<String> team,
        PortalAccess access) {

    /** The open course, else the last one. */
    public EpisodeInfo episode() {
        return courses.getLast();
    }

    public int age() {
        return Period.between(born, today).getYears();
    }

    /** The last zone set; one set today holds from tomorrow on. */
    public ZoneId lastZone() {
        return zones.periods().getLast().zone();
    }

    /** As a form shows it. */
    public PatientDraft draft() {
        return new PatientDraft(
                name,
                born,
                sex,
                email,
                phone,
                lastZone(),
                episode().onset(),
                episode().plannedWeeks());
    }

    public PatientPage page() {
        return page(episode());
    }

    /** The page as it shows this course; one that a newer course followed is for reading only. */
    public PatientPage page(EpisodeInfo course) {
        var former = !course.id().equals(episode().id());
        return new PatientPage(id, course, name, zones.zone(today), today, former);
    }
}
