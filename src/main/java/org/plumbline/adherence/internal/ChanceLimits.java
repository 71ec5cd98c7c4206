package org.plumbline.adherence.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.ChanceLimit;
import org.plumbline.adherence.ClinicReview.Group;

/**
 * What chance alone does to the share of a group of patients: the limits of a funnel plot (Spiegelhalter 2005), with the
 * spread between patients as it is in the clinic, since what one patient does on many days is not many independent answers.
 * The share is a ratio of sums, so the spread of its residuals done − p × due is what counts.
 */
final class ChanceLimits {
    private static final double Z_95 = 1.95996;
    private static final double Z_998 = 3.09023;
    private static final int STEPS = 24;

    private final double share;
    private final double spread;

    private ChanceLimits(double share, double spread) {
        this.share = share;
        this.spread = spread;
    }

    /** @param all everybody together, with the sums of squares over patients */
    static ChanceLimits of(ReviewRows.LeadSum all) {
        double due = all.group().share().due();
        int patients = all.group().patients();
        if (due == 0 || patients < 2) return new ChanceLimits(0, 0);
        double share = all.group().share().done() / due;
        double residuals = all.doneDone() - 2 * share * all.doneDue() + share * share * all.dueDue();
        double variance = Math.max(0, residuals) / (patients - 1);
        return new ChanceLimits(share, Math.sqrt(variance) / (due / patients));
    }

    boolean isOutside(Group group) {
        double own = group.share().done() / (double) group.share().due();
        return Math.abs(own - share) > half(Z_998, group.patients()) + 1e-9;
    }

    /** From the smallest group that is shown to a little over the largest there is. */
    List<ChanceLimit> upTo(int largest) {
        var limits = new ArrayList<ChanceLimit>();
        int last = Math.max(largest + Math.ceilDiv(largest, 12), ClinicReview.LEAST + 1);
        int step = Math.max(1, Math.ceilDiv(last - ClinicReview.LEAST, STEPS));
        for (int size = ClinicReview.LEAST; size < last; size += step) limits.add(at(size));
        limits.add(at(last));
        return limits;
    }

    private ChanceLimit at(int size) {
        return new ChanceLimit(
                size,
                percent(share - half(Z_95, size)),
                percent(share + half(Z_95, size)),
                percent(share - half(Z_998, size)),
                percent(share + half(Z_998, size)));
    }

    private double half(double z, int size) {
        return z * spread / Math.sqrt(size);
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * Math.clamp(share, 0, 1)).setScale(1, RoundingMode.HALF_UP);
    }
}
