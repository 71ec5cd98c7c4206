package org.plumbline.adherence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.Share;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clinic by closed week, pooled over everybody who was in care then, those discharged since too. */
@Component
class WeeklyTrend {
    private static final String WEEKS = """
            select week, sum(done) as done, sum(due) as due, count(distinct patient_id) filter (where due > 0) as patients
            from patient_week where clinic_id = ? and week >= ? and week < ? group by week order by week""";

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;

    WeeklyTrend(JdbcClient jdbc, CurrentTenant tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    record WeekSum(LocalDate monday, Group group) {}

    /** Weeks from {@code first} on, before {@code running}; both are Mondays. */
    List<WeekSum> weeks(LocalDate first, LocalDate running) {
        return jdbc.sql(WEEKS)
                .params(tenant.clinic().value(), first, running)
                .query(WeeklyTrend::week)
                .list();
    }

    private static WeekSum week(ResultSet row, int number) throws SQLException {
        return new WeekSum(
                row.getObject("week", LocalDate.class),
                new Group(new Share(row.getInt("done"), row.getInt("due")), row.getInt("patients")));
    }
}
