package org.plumbline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.patients.Sex;

/**
 * A made-up patient: who, since when, with which complaint and habit. The same seed and index give the same person.
 *
 * @param start first day of the course
 * @param onset when the back began to hurt
 * @param chances seed of the person’s days
 */
record Person(
        int index,
        String name,
        Sex sex,
        LocalDate born,
        @Nullable String phone,
        LocalDate start,
        LocalDate onset,
        int plannedWeeks,
        Complaint complaint,
        Habit habit,
        long chances) {

    private static final List<String> WOMEN = List.of(
            "Amira", "Ruth", "Greta", "Hana", "Bea", "Ines", "Noor", "Clara", "Yuki", "Maja", "Leila", "Edith", "Sofia",
            "Priya", "Tessa", "Ana", "Freya", "Marta", "Ayse", "Jolene", "Wanda", "Elif", "Carmen", "Solveig", "Grace",
            "Mei", "Olga", "Ruby", "Sabine", "Thandi");
    private static final List<String> MEN = List.of(
            "Daniel", "Tomas", "Noah", "Malik", "Oskar", "Lukas", "Emil", "Samir", "Henrik", "Pablo", "Kofi", "Anton",
            "Jamal", "Piotr", "Marco", "Ivan", "Dev", "Callum", "Rafael", "Sven", "Tariq", "Hugo", "Bram", "Mateo",
            "Oliver", "Ravi", "Walter", "Yusuf", "Nils", "Theo");
    private static final List<String> FAMILIES = List.of(
            "Khalil",
            "Berger",
            "Lindqvist",
            "Okafor",
            "Weber",
            "Sato",
            "Novak",
            "Alvarez",
            "Dahl",
            "Ferreira",
            "Grant",
            "Haddad",
            "Ivanova",
            "Jensen",
            "Kowalski",
            "Larsen",
            "Mendes",
            "Nair",
            "Osei",
            "Petrov",
            "Quist",
            "Rossi",
            "Schmidt",
            "Tanaka",
            "Ueda",
            "Varga",
            "Walsh",
            "Yilmaz",
            "Zeller",
            "Abbott",
            "Brandt",
            "Costa",
            "Duran",
            "Eriksen",
            "Fischer",
            "Gomez",
            "Hughes");
    private static final List<Integer> HOURS = List.of(7, 8, 12, 17, 18, 20, 6, 19);
    private static final List<Integer> WEEKS = List.of(8, 10, 12, 12, 12);
    private static final List<Habit> HABITS = List.of(
            Habit.STEADY,
            Habit.GOOD,
            Habit.RISING,
            Habit.WORKDAYS,
            Habit.FALLING,
            Habit.GOOD,
            Habit.SILENT,
            Habit.STEADY,
            Habit.WAVERING,
            Habit.RISING,
            Habit.GOOD,
            Habit.STOPPED,
            Habit.STEADY,
            Habit.WORKDAYS,
            Habit.FALLING,
            Habit.GOOD);

    /** The people of a clinic, in the order they came. @param reach how many days back the oldest course begins */
    static List<Person> cast(int count, LocalDate today, int reach, long seed) {
        return IntStream.range(0, count)
                .mapToObj(i -> of(i, count, today, reach, seed))
                .toList();
    }

    private static Person of(int index, int count, LocalDate today, int reach, long seed) {
        var random = Dice.of(seed, index, 0);
        boolean woman = index % 2 == 0;
        var given = woman ? WOMEN : MEN;
        var name = given.get(index / 2 % given.size()) + " "
                + FAMILIES.get((index * 7 + index / FAMILIES.size()) % FAMILIES.size());
        var start = today.minusDays(daysAgo(index, count, reach, random));
        var fate = Fate.of(index, (int) ChronoUnit.DAYS.between(start, today) + 1);
        return new Person(
                index,
                name,
                woman ? Sex.FEMALE : Sex.MALE,
                today.minusYears(24 + random.nextInt(48)).minusDays(random.nextInt(365)),
                index % 3 == 0 ? null : "+44 20 7946 0" + (100 + index % 900),
                start,
                start.minusDays(14 + random.nextInt(300)),
                plannedWeeks(index, (int) ChronoUnit.WEEKS.between(start, today), fate),
                Complaint.COMMON.get(index % Complaint.COMMON.size()),
                fate.tells() ? Habit.GOOD : HABITS.get(index % HABITS.size()),
                seed);
    }

    /** Most courses are planned well ahead; a few run out this week. */
    private static int plannedWeeks(int index, int lived, Fate fate) {
        return fate == Fate.ENDS_SOON ? lived + 1 : Math.max(WEEKS.get(index % WEEKS.size()), lived + 3 + index % 3);
    }

    /** The same person, whose course began on another day than the cast says: the demo grows older. */
    Person startingOn(LocalDate day) {
        return day.equals(start)
                ? this
                : new Person(index, name, sex, born, phone, day, onset, plannedWeeks, complaint, habit, chances);
    }

    /** When the therapist saw the person first. */
    Instant firstVisit(ZoneId zone) {
        return at(0, 9, index % 6 * 10, zone);
    }

    /** @param day of the course from 0 */
    Instant at(int day, int hour, int minute, ZoneId zone) {
        return start.plusDays(day).atTime(hour, minute).atZone(zone).toInstant();
    }

    /** Days of the course on which the therapist changes the plan. */
    Set<Integer> reviews() {
        return Set.of(20 + index % 4, 44 + index % 6);
    }

    /** Everybody has an hour of their own, kept more or less; on the first day it is the evening after the visit. */
    Instant sessionAt(int day, ZoneId zone) {
        var minutes = HOURS.get(index % HOURS.size()) * 60 + dice(day).nextInt(-25, 26);
        if (day == 0) minutes = Math.max(minutes, 18 * 60);
        return at(day, minutes / 60, minutes % 60, zone);
    }

    /** The chances of one day: the same every time. */
    RandomGenerator dice(int day) {
        return Dice.of(chances, index, day + 1);
    }

    /** Spread over the whole reach; the last few came this week. */
    private static int daysAgo(int index, int count, int reach, RandomGenerator random) {
        if (count > 10 && index >= count - 3) return count - 1 - index;
        return Math.max(4, reach - (int) ((long) reach * index / count) - random.nextInt(5));
    }
}
