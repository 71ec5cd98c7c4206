package org.plumbline.exercises;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Load;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.kernel.values.Tempo;

class DoseWordsTest {
    private static final Dose BIRD_DOG = Dose.reps(2, 6, 5, 30);
    private static final Dose CURL_UP = new Dose(Dose.Kind.HOLD, 3, 0, List.of(6, 4, 2), 10, 0, 0, 30);

    @Test
    void a_therapist_reads_it_short() {
        assertThat(DoseWords.brief(BIRD_DOG, DoseSide.BOTH, 1, Schedule.everyDay()))
                .isEqualTo("2 × 6, hold 5 s, both sides, every day");
        assertThat(DoseWords.brief(Dose.reps(2, 10, 0, 30), DoseSide.NONE)).isEqualTo("2 × 10");
        assertThat(DoseWords.brief(Dose.reps(1, 3, 0, 0), DoseSide.NONE)).isEqualTo("3 times");
        assertThat(DoseWords.brief(Dose.hold(3, 1, 30, 30), DoseSide.LEFT)).isEqualTo("3 × 30 s, left only");
        assertThat(DoseWords.brief(Dose.hold(1, 5, 20, 15), DoseSide.BOTH)).isEqualTo("5 × 20 s, both sides");
        assertThat(DoseWords.brief(Dose.hold(3, 4, 10, 30), DoseSide.RIGHT)).isEqualTo("3 × 4, hold 10 s, right only");
        assertThat(DoseWords.brief(CURL_UP, DoseSide.NONE)).isEqualTo("6-4-2, hold 10 s");
        assertThat(DoseWords.brief(Dose.duration(1, 600, 0), DoseSide.NONE)).isEqualTo("10 min");
        assertThat(DoseWords.brief(Dose.duration(3, 60, 30), DoseSide.NONE)).isEqualTo("3 × 60 s");
        assertThat(DoseWords.brief(Dose.duration(1, 150, 30), DoseSide.NONE)).isEqualTo("2 min 30 s");
        assertThat(DoseWords.brief(Dose.distance(2, 20, 60), DoseSide.BOTH)).isEqualTo("2 × 20 m, both sides");
    }

    @Test
    void a_patient_reads_whole_words() {
        assertThat(DoseWords.plain(BIRD_DOG, DoseSide.BOTH)).isEqualTo("2 rounds of 6 each side, hold 5 seconds");
        assertThat(DoseWords.plain(BIRD_DOG, DoseSide.LEFT)).isEqualTo("2 rounds of 6, left side only, hold 5 seconds");
        assertThat(DoseWords.plain(Dose.reps(1, 10, 1, 0), DoseSide.NONE)).isEqualTo("10 times, hold 1 second");
        assertThat(DoseWords.plain(CURL_UP, DoseSide.NONE)).isEqualTo("3 rounds: 6, 4, then 2, hold 10 seconds");
        assertThat(DoseWords.plain(Dose.hold(3, 1, 30, 30), DoseSide.BOTH))
                .isEqualTo("Hold 30 seconds, 3 times each side");
        assertThat(DoseWords.plain(Dose.hold(1, 1, 45, 0), DoseSide.NONE)).isEqualTo("Hold 45 seconds, once");
        assertThat(DoseWords.plain(Dose.reps(1, 1, 0, 0), DoseSide.NONE)).isEqualTo("Once");
        assertThat(DoseWords.plain(Dose.duration(1, 600, 0), DoseSide.NONE)).isEqualTo("10 minutes");
        assertThat(DoseWords.plain(Dose.distance(2, 20, 60), DoseSide.NONE)).isEqualTo("2 times 20 metres");
    }

    @Test
    void sides_that_differ_are_said_apart() {
        var bridge = Dose.hold(3, 4, 10, 30).withSets(3, 2);
        var stretch = Dose.hold(3, 1, 30, 10).withSets(3, 1);
        var walk = Dose.distance(2, 20, 60).withSets(1, 2);

        assertThat(DoseWords.brief(bridge, DoseSide.BOTH)).isEqualTo("3 × 4 left, 2 × 4 right, hold 10 s");
        assertThat(DoseWords.brief(stretch, DoseSide.BOTH)).isEqualTo("3 × 30 s left, 1 × 30 s right");
        assertThat(DoseWords.brief(walk, DoseSide.BOTH)).isEqualTo("1 × 20 m left, 2 × 20 m right");
        assertThat(DoseWords.plain(bridge, DoseSide.BOTH))
                .isEqualTo("3 rounds of 4 on the left, 2 rounds on the right, hold 10 seconds");
        assertThat(DoseWords.plain(stretch, DoseSide.BOTH))
                .isEqualTo("Hold 30 seconds, 3 times on the left, once on the right");
        assertThat(DoseWords.plain(walk, DoseSide.BOTH)).isEqualTo("20 metres, once on the left, twice on the right");
    }

    @Test
    void tempo_and_load_are_part_of_the_dose() {
        var squat = Dose.reps(2, 8, 0, 60).withTempo(new Tempo(2, 3)).withLoad(Load.kilograms("2.5"));
        var press = Dose.reps(2, 10, 5, 30).withTempo(new Tempo(1, 2)).withLoad(Load.band(Load.Band.Strength.STRONG));

        assertThat(DoseWords.brief(squat, DoseSide.NONE)).isEqualTo("2 × 8, 2 s out, 3 s back, 2.5 kg");
        assertThat(DoseWords.brief(press, DoseSide.BOTH))
                .isEqualTo("2 × 10, hold 5 s, 1 s out, 2 s back, strong band, both sides");
        assertThat(DoseWords.plain(squat, DoseSide.NONE))
                .isEqualTo("2 rounds of 8, 2 seconds out and 3 seconds back, with 2.5 kg");
        assertThat(DoseWords.plain(press, DoseSide.LEFT))
                .isEqualTo("2 rounds of 10, left side only, hold 5 seconds, 1 second out and 2 seconds back,"
                        + " with the strong band");
        assertThat(DoseWords.brief(Dose.reps(1, 5, 0, 0).withLoad(Load.kilograms("20")), DoseSide.NONE))
                .isEqualTo("5 times, 20 kg");
    }

    @Test
    void one_round_of_a_pyramid_reads_as_any_other() {
        assertThat(DoseWords.plain(Dose.descending(List.of(6), 0, 0), DoseSide.NONE))
                .isEqualTo("6 times");
    }

    @Test
    void a_schedule_reads_as_it_was_agreed() {
        assertThat(DoseWords.schedule(1, Schedule.everyDay())).isEqualTo("every day");
        assertThat(DoseWords.schedule(2, Schedule.everyDay())).isEqualTo("twice a day");
        assertThat(DoseWords.schedule(3, new Schedule.DaysAWeek(3))).isEqualTo("3 times a day, any 3 days a week");
        assertThat(DoseWords.schedule(1, new Schedule.DaysAWeek(1))).isEqualTo("once a week, any day");
        assertThat(DoseWords.schedule(1, new Schedule.EveryNDays(2))).isEqualTo("every 2 days");
        assertThat(DoseWords.schedule(1, new Schedule.Weekdays(Set.of(FRIDAY, MONDAY, WEDNESDAY))))
                .isEqualTo("Mon Wed Fri");
    }

    @Test
    void minutes_are_never_none() {
        assertThat(DoseWords.minutes(10)).isEqualTo("1 min");
        assertThat(DoseWords.minutes(294)).isEqualTo("5 min");
    }
}
