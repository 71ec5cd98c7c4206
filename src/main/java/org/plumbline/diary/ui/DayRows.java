package org.plumbline.diary.ui;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.internal.Logged;
import org.plumbline.diary.internal.Today;
import org.plumbline.diary.internal.Todo;

/**
 * The rows of the day. One that shows the same as before stays the same component; one that was gone comes back as a new
 * row with a new entry to be, since the old one may have been taken back.
 */
final class DayRows {
    private final Consumer<TodoCard> ticked;
    private final Consumer<DoneLine> undone;
    private final Function<LocalDate, String> query;
    private List<TodoCard> toGo = List.of();
    private List<TodoCard> offered = List.of();
    private List<DoneLine> done = List.of();

    DayRows(Consumer<TodoCard> ticked, Consumer<DoneLine> undone) {
        this(ticked, undone, day -> "");
    }

    /** @param query what links to exercises of a day add to their address */
    DayRows(Consumer<TodoCard> ticked, Consumer<DoneLine> undone, Function<LocalDate, String> query) {
        this.query = query;
        this.ticked = ticked;
        this.undone = undone;
    }

    void show(Today today) {
        var before = cards().toList();
        offered = cards(today.offered(), today.day(), before);
        show(today.toGo(), today.logged(), today.day(), today.zone(), before);
    }

    /** A day before today. */
    void show(List<Todo> todos, List<Logged> logged, LocalDate day, ZoneId zone) {
        show(todos, logged, day, zone, cards().toList());
    }

    private void show(List<Todo> todos, List<Logged> logged, LocalDate day, ZoneId zone, List<TodoCard> before) {
        toGo = cards(todos, day, before);
        Map<LogEntryId, DoneLine> lines =
                done.stream().collect(toMap(each -> each.logged().occurrence().id(), Function.identity()));
        done = logged.stream()
                .map(each -> lines.getOrDefault(each.occurrence().id(), new DoneLine(each, zone, undone)))
                .toList();
    }

    /** All that can be ticked, from above. */
    Stream<TodoCard> cards() {
        return Stream.concat(toGo.stream(), offered.stream());
    }

    List<TodoCard> toGo() {
        return toGo;
    }

    List<TodoCard> offered() {
        return offered;
    }

    List<DoneLine> done() {
        return done;
    }

    private List<TodoCard> cards(List<Todo> todos, LocalDate day, List<TodoCard> before) {
        return todos.stream()
                .map(each -> before.stream()
                        .filter(card -> card.shows(each, day))
                        .findFirst()
                        .orElseGet(() -> new TodoCard(each, day, query.apply(day), ticked)))
                .toList();
    }
}
