package org.plumbline.adherence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview;
import org.plumbline.adherence.ClinicReview.RiskThen;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.patients.Episodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many were at risk when each day of the clinic began. What was known of a day is written down while it is known: signals
 * are acknowledged and limits change, so that no later look could find it out.
 */
@Component
class RiskDays {
    /** A night without the portal leaves a day out: the next older one of the same week stands in for it. */
    private static final int NEAR = 6;

    private final RiskReader risks;
    private final Episodes episodes;
    private final ClinicDirectory clinics;
    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final Clock clock;

    RiskDays(
            RiskReader risks,
            Episodes episodes,
            ClinicDirectory clinics,
            JdbcClient jdbc,
            CurrentTenant tenant,
            Clock clock) {
        this.risks = risks;
        this.episodes = episodes;
        this.clinics = clinics;
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Once a day, after its signals were judged; whoever comes second finds it done. */
    @Transactional
    public void keep() {
        var today = LocalDate.ofInstant(clock.instant(), clinics.current().zone());
        if (isKept(today)) return;
        var now = risks.now(today, episodes.open());
        jdbc.sql("""
                insert into risk_day (clinic_id, day, active, at_risk) values (?, ?, ?, ?)
                on conflict (clinic_id, day) do nothing""")
                .params(tenant.clinic().value(), now.day(), now.active(), now.atRisk())
                .update();
    }

    private boolean isKept(LocalDate day) {
        return jdbc.sql("select 1 from risk_day where clinic_id = ? and day = ?")
                .params(tenant.clinic().value(), day)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Four weeks ago, else last week; nothing where neither is known, or too few patients had a plan then. */
    @Nullable
    RiskThen before(LocalDate today) {
        var longAgo = today.minusDays(7L * ClinicReview.POOLED_WEEKS);
        var lastWeek = today.minusDays(7);
        var kept = jdbc.sql("""
                select day, active, at_risk from risk_day where clinic_id = ? and day >= ? and day <= ? order by day desc""")
                .params(tenant.clinic().value(), longAgo.minusDays(NEAR), lastWeek)
                .query(RiskDays::then)
                .list();
        return near(kept, longAgo).or(() -> near(kept, lastWeek)).orElse(null);
    }

    private static Optional<RiskThen> near(List<RiskThen> newestFirst, LocalDate day) {
        return newestFirst.stream()
                .filter(each -> !each.day().isAfter(day) && !each.day().isBefore(day.minusDays(NEAR)))
                .findFirst()
                .filter(each -> !Disclosure.isTooSmall(each.active()));
    }

    private static RiskThen then(ResultSet row, int number) throws SQLException {
        return new RiskThen(row.getObject("day", LocalDate.class), row.getInt("at_risk"), row.getInt("active"));
    }
}
