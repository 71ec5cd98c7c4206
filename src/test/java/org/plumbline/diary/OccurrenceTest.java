package org.plumbline.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.patients.EpisodeId;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PrescriptionId;

class OccurrenceTest {

    @Test
    void a_fifth_is_done_and_less_is_not() {
        assertThat(performed(Amounts.whole(6), Amounts.whole(30)).isDone()).isTrue();
        assertThat(performed(Amounts.whole(5), Amounts.whole(30)).isDone()).isFalse();
        assertThat(performed(Amounts.whole(0), Amounts.whole(3)).isDone()).isFalse();
    }

    @Test
    void sides_are_averaged_before_the_fifth_is_asked() {
        assertThat(performed(Amounts.sides(1, 5), Amounts.sides(15, 15)).isDone())
                .isTrue();
        assertThat(performed(Amounts.sides(1, 4), Amounts.sides(15, 15)).isDone())
                .isFalse();
        assertThat(performed(Amounts.sides(4, null), Amounts.sides(10, 30)).isDone())
                .isTrue();
        assertThat(performed(Amounts.sides(3, null), Amounts.sides(10, 30)).isDone())
                .isFalse();
    }

    @Test
    void more_on_one_side_does_not_stand_for_the_other() {
        assertThat(performed(Amounts.sides(20, 0), Amounts.sides(10, 10)).isFull())
                .isFalse();
        assertThat(performed(Amounts.sides(20, 10), Amounts.sides(10, 10)).isFull())
                .isTrue();
    }

    @Test
    void one_prescribed_side_counts_alone() {
        assertThat(performed(Amounts.sides(null, 2), Amounts.sides(null, 10)).isDone())
                .isTrue();
        assertThat(performed(Amounts.sides(null, 1), Amounts.sides(null, 10)).isDone())
                .isFalse();
    }

    @Test
    void a_skip_is_neither() {
        var skip = performed(Amounts.none(), Amounts.sides(8, 8));

        assertThat(skip.isDone()).isFalse();
        assertThat(skip.isFull()).isFalse();
    }

    private static Occurrence performed(Amounts done, Amounts target) {
        return new Occurrence(
                new LogEntryId(Ids.next()),
                new EpisodeId(Ids.next()),
                new SessionId(Ids.next()),
                new LineageId(Ids.next()),
                new PrescriptionId(Ids.next()),
                LocalDate.of(2026, 3, 16),
                Instant.parse("2026-03-16T08:00:00Z"),
                done,
                target,
                null,
                null,
                null,
                Grade.TICKED);
    }
}
