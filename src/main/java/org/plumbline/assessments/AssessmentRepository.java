package org.plumbline.assessments;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AssessmentRepository extends JpaRepository<Assessment, UUID> {
    /** Who records and who signs come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Assessment a where a.id = :id and a.episodeId = :episode")
    Optional<Assessment> findForChange(UUID id, UUID episode);

    /** Whoever changes what the sheets of an episode say together goes alone. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Assessment a where a.episodeId = :episode order by a.id")
    List<Assessment> lockAll(UUID episode);
}
