package org.plumbline.assessments;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FindingRepository extends JpaRepository<Finding, UUID> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Finding f where f.id = :id and f.episodeId = :episode")
    Optional<Finding> findForChange(UUID id, UUID episode);
}
