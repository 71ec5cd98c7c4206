package org.plumbline.patients;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EpisodeRepository extends JpaRepository<Episode, UUID> {}
