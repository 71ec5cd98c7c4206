package org.plumbline.adherence.internal;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.ClinicReview.Group;
import org.plumbline.adherence.Share;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.kernel.tenancy.CurrentTenant;
import org.plumbline.plans.ClinicRates;
import org.plumbline.plans.PlanTimeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers plans: done of due by the number of exercises that were due in a patient’s week, from the roll-up of closed weeks.
 * Pooled over the clinic, and small groups hidden as in the clinic review.
 */
@Component
class DoneBySize implements ClinicRates {
    private static final String SUMS = """
            select y.size, sum(y.done) as done, sum(y.due) as due, count(distinct y.patient_id) as patients
            from (
              select patient_id, case when count(*) <= ? then 'FEW' when count(*) <= ? then 'USUAL' else 'MANY' end as size,
                sum(done) as done, sum(due) as due
              from exercise_week where clinic_id = ? and week >= ? and week < ? and due > 0
              group by episode_id, patient_id, week) y
            group by y.size""";

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final ClinicDirectory clinics;
    private final Clock clock;

    DoneBySize(JdbcClient jdbc, CurrentTenant tenant, ClinicDirectory clinics, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.clinics = clinics;
        this.clock = clock;
    }

    private record Sum(Size size, Group group) {}

    @Override
    public List<Rate> bySize() {
        var running = runningWeek();
        Map<Size, Group> groups =
                sums(running.minusWeeks(WEEKS), running).stream().collect(toMap(Sum::size, Sum::group));
        var hidden = Disclosure.hidden(groups.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().patients())));
        return Arrays.stream(Size.values())
                .map(size -> rate(size, groups.get(size), hidden))
                .toList();
    }

    private static Rate rate(Size size, @Nullable Group group, Set<Size> hidden) {
        return group == null || hidden.contains(size)
                ? new Rate(size, OptionalInt.empty(), 0)
                : new Rate(size, group.share().percent(), group.patients());
    }

    /** A day late, so that it has closed for patients who live west of the clinic too. */
    private LocalDate runningWeek() {
        var today = LocalDate.ofInstant(clock.instant(), clinics.current().zone());
        return PlanTimeline.monday(today.minusDays(1));
    }

    private List<Sum> sums(LocalDate first, LocalDate running) {
        return jdbc.sql(SUMS)
                .params(Size.FEW.most(), Size.USUAL.most(), tenant.clinic().value(), first, running)
                .query((row, number) -> new Sum(
                        Size.valueOf(row.getString("size")),
                        new Group(new Share(row.getInt("done"), row.getInt("due")), row.getInt("patients"))))
                .list();
    }
}
