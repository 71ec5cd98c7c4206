package org.plumbline.diary.ui;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.internal.Today;
import org.plumbline.diary.internal.Todo;

/**
 * The rows of the day. One that shows the same as before stays the same component; one that was gone comes back as a new
 * row with a new entry to be, since the old one may have been taken back.
 */
final class DayRows {
    private final Consumer<TodoCard> ticked;
    private final Consumer<DoneLine> undone;
    private List<TodoCard> toGo = List.of();
    private List<TodoCard> offered = List.of();
    private List<DoneLine> done = List.of();

    DayRows(Consumer<TodoCard> ticked, Consumer<DoneLine> undone) {
        this.ticked = ticked;
        this.undone = undone;
    }

    void show(Today today) {
        var before = Stream.concat(toGo.stream(), offered.stream()).toList();
        toGo = cards(today.toGo(), today.day(), before);
        offered = cards(today.offered(), today.day(), before);
        Map<LogEntryId, DoneLine> lines =
                done.stream().collect(toMap(each -> each.logged().occurrence().id(), Function.identity()));
        done = today.logged().stream()
                .map(each -> lines.getOrDefault(each.occurrence().id(), new DoneLine(each, today.zone(), undone)))
                .toList();
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
                        .orElseGet(() -> new TodoCard(each, day, ticked)))
                .toList();
    }
}
