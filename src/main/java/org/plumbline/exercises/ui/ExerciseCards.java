package org.plumbline.exercises.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.exercises.DoseWords;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.LibraryLabels;

/** The library’s grid of cards. The browser makes them from data (frontend/figure/exercise-cards.js). */
@Tag("pl-exercises")
class ExerciseCards extends Component {
    private List<Exercise> shown = List.of();

    ExerciseCards(List<Exercise> all, LibraryLabels labels, Consumer<ExerciseId> onOpen) {
        getElement()
                .setPropertyList(
                        "items", all.stream().map(each -> Card.of(each, labels)).toList());
        addListener(Opened.class, opened -> opened.exercise().ifPresent(onOpen));
    }

    void show(List<Exercise> exercises) {
        shown = exercises;
        getElement()
                .setPropertyList(
                        "shown",
                        exercises.stream().map(each -> each.id().slug()).toList());
    }

    List<Exercise> shown() {
        return shown;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/figure/exercise-cards.js");
    }

    record Card(String slug, String figure, String name, String dose, String place) {
        static Card of(Exercise exercise, LibraryLabels labels) {
            return new Card(
                    exercise.id().slug(),
                    exercise.figureUrl(),
                    exercise.name(),
                    DoseWords.brief(exercise.dose(), exercise.defaultSide()),
                    labels.label(exercise.position()));
        }
    }

    @DomEvent("exercise-open")
    public static class Opened extends ComponentEvent<ExerciseCards> {
        private final String slug;

        public Opened(ExerciseCards source, boolean fromClient, @EventData("event.detail.slug") String slug) {
            super(source, fromClient);
            this.slug = slug;
        }

        Optional<ExerciseId> exercise() {
            return ExerciseId.parse(slug);
        }
    }
}
