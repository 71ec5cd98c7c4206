package org.plumbline.kernel.tenancy;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An entity of one clinic. Its id is made by the application, so that {@code save} inserts without asking first. */
@MappedSuperclass
public abstract class ClinicRow implements Persistable<UUID> {
    @Id
    private UUID id;

    @TenantId
    private UUID clinicId;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ClinicRow() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the clinic
    protected ClinicRow(UUID id) {
        this.id = id;
    }

    @Override
    public UUID getId() {
        return id;
    }

    public ClinicId clinic() {
        return new ClinicId(clinicId);
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClinicRow row && row.getClass() == getClass() && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
