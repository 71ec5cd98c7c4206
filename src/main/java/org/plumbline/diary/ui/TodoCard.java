package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.internal.Ask;
import org.plumbline.diary.internal.Did;
import org.plumbline.diary.internal.Todo;
import org.plumbline.exercises.DoseWords;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.ui.Figure;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.plans.Prescription;

/** One exercise to do: the figure and name open it, the ring ticks it as prescribed. */
final class TodoCard extends Composite<Tag> {
    private final Todo todo;
    private final LocalDate day;

    /** Made with the row: a click that is sent twice names one entry. */
    private final LogEntryId entry = new LogEntryId(Ids.next());

    private final NativeButton tick = new NativeButton();

    /** @param query what a link to the exercise adds to its address */
    TodoCard(Todo todo, LocalDate day, String query, Consumer<TodoCard> ticked) {
        this.todo = todo;
        this.day = day;
        tick.setClassName("tick");
        tick.setAriaLabel(Texts.t("diary.todo.tick", name()));
        tick.add(of("i", ""));
        tick.addClickListener(click -> tick(click, ticked));
        getContent().add(figure(), words(query), tick);
    }

    @Override
    protected Tag initContent() {
        return of("li", "ex");
    }

    /** Whether it still shows what is so. */
    boolean shows(Todo now, LocalDate today) {
        return todo.equals(now) && day.equals(today);
    }

    boolean isFor(Prescription prescription) {
        return todo.prescription().lineage().equals(prescription.lineage());
    }

    String name() {
        return todo.exercise().name();
    }

    /** Done as prescribed. */
    Did did() {
        return new Did(
                entry,
                todo.prescription().id(),
                todo.prescription().target(),
                day,
                todo.ask().done());
    }

    void focus() {
        tick.focus(FocusOption.PreventScroll.ENABLED);
    }

    /** The second click of a double click would meet whatever has moved up under the finger. */
    private void tick(ClickEvent<NativeButton> click, Consumer<TodoCard> ticked) {
        if (click.getClickCount() <= 1) ticked.accept(this);
    }

    private Component figure() {
        var figure = new Figure(todo.exercise().figureUrl(), "")
                .still()
                .mirrored(todo.prescription().side() == DoseSide.LEFT);
        return div("th", figure);
    }

    private Component words(String query) {
        var open = new Anchor("today/" + todo.prescription().id() + query, name());
        open.setClassName("open");
        var words = new Div(
                of("h2", "", open, txt("small", "", Texts.t("diary.todo.minutes", todo.minutes()))),
                txt(
                        "p",
                        "",
                        DoseWords.plain(
                                todo.prescription().dose(), todo.prescription().side())));
        progress(todo.ask(), words);
        return words;
    }

    /** How far it has come today or this week, where that needs saying. */
    static void progress(Ask ask, HasComponents words) {
        if (ask.times() > 1) words.add(txt("p", "sofar", Texts.t("diary.todo.times", ask.done(), ask.times())));
        if (ask.isAnyDay())
            words.add(of(
                    "p",
                    "sofar",
                    span("", Texts.t("diary.todo.anyDay", ask.days(), ask.daysDone())),
                    span("", Texts.t("diary.todo.daysToGo", ask.daysToGo()))));
    }
}
