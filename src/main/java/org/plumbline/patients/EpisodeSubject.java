package org.plumbline.patients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the clinical rules may know of the person: no name, no contact. */
public record EpisodeSubject(
        PatientId patient,
        LocalDate born,
        @Nullable Sex sex,
        @Nullable LocalDate onset,
        EpisodeHead head) {}
