package org.plumbline.plans;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.UUID;
import org.plumbline.kernel.tenancy.ClinicRow;

/** The plan of one episode: counts its versions, which are facts of their own and never change. */
@Entity
class Plan extends ClinicRow {
    private UUID episodeId;

    private int latestNo;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Plan() {}

    /**
     * Takes the next number for an editor who saw this one.
     *
     * @throws PlanRefused where somebody else was faster
     */
    int nextAfter(int saw) {
        if (saw != latestNo) throw PlanRefused.changedMeanwhile(latestNo);
        return ++latestNo;
    }
}
