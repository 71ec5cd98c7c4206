package org.plumbline.plans;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface PlanRepository extends Repository<Plan, UUID> {
    /** Two editors at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Plan> findByEpisodeId(UUID episode);
}
