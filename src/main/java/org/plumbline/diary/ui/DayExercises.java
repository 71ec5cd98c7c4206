package org.plumbline.diary.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.SkipReason;
import org.plumbline.diary.internal.Did;
import org.plumbline.diary.internal.EarlierService;
import org.plumbline.diary.internal.LeftOut;
import org.plumbline.diary.internal.TodayService;
import org.plumbline.diary.internal.Todo;
import org.plumbline.diary.internal.Visit;
import org.plumbline.kernel.NotFound;
import org.plumbline.patients.PatientId;
import org.plumbline.plans.PrescriptionId;

/** One exercise of today, or of a day before: the address says which ({@code ?day=2026-03-15}). */
@SpringComponent
class DayExercises {
    static final String DAY = "day";

    private final TodayService days;
    private final EarlierService earlier;

    /**
     * @param earlier the day before today that it is for, null for today
     * @param therapist who leads the course
     * @param all the prescriptions of the day that are to go
     */
    record Chosen(Todo todo, LocalDate day, @Nullable LocalDate earlier, String therapist, List<PrescriptionId> all) {
        Chosen {
            all = List.copyOf(all);
        }

        /** For links to the same day. */
        String query() {
            return earlier == null ? "" : "?" + DAY + "=" + earlier;
        }

        QueryParameters parameters() {
            return earlier == null ? QueryParameters.empty() : QueryParameters.of(DAY, earlier.toString());
        }

        String home() {
            return earlier == null ? "today" : "today/earlier/" + earlier;
        }
    }

    DayExercises(TodayService days, EarlierService earlier) {
        this.days = days;
        this.earlier = earlier;
    }

    /**
     * Nothing where the day does not ask for it (any more).
     *
     * @throws NotFound where it is not the patient’s
     */
    Optional<Chosen> chosen(PatientId patient, BeforeEnterEvent event) {
        var prescription = prescription(event);
        var named = event.getLocation().getQueryParameters().getSingleParameter(DAY);
        if (named.isEmpty()) return ofToday(patient, prescription);
        return day(named.get()).flatMap(day -> ofEarlier(patient, prescription, day));
    }

    void log(PatientId patient, Chosen chosen, Visit visit, List<Did> did) {
        if (chosen.earlier() == null) days.log(patient, visit, did);
        else earlier.log(patient, visit, chosen.earlier(), did);
    }

    void skip(PatientId patient, Chosen chosen, Visit visit, List<LeftOut> leftOut, SkipReason reason) {
        if (chosen.earlier() == null) days.skip(patient, visit, leftOut, reason);
        else earlier.skip(patient, visit, chosen.earlier(), leftOut, reason);
    }

    private Optional<Chosen> ofToday(PatientId patient, PrescriptionId prescription) {
        if (days.exercise(patient, prescription).isEmpty()) return Optional.empty();
        var today = days.today(patient);
        return Stream.concat(today.due().stream(), today.anyDay().stream())
                .filter(each -> each.prescription().id().equals(prescription))
                .findFirst()
                .map(todo -> new Chosen(todo, today.day(), null, today.lead(), ids(today.toGo())));
    }

    private Optional<Chosen> ofEarlier(PatientId patient, PrescriptionId prescription, LocalDate day) {
        var therapist = days.today(patient).lead();
        return earlier.day(patient, day)
                .flatMap(found -> found.offered().stream()
                        .filter(each -> each.prescription().id().equals(prescription))
                        .findFirst()
                        .map(todo -> new Chosen(todo, day, day, therapist, ids(found.toGo()))));
    }

    private static List<PrescriptionId> ids(List<Todo> todos) {
        return todos.stream().map(each -> each.prescription().id()).toList();
    }

    private static PrescriptionId prescription(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get(ExerciseView.PRESCRIPTION).orElse("");
        try {
            return new PrescriptionId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFound("prescription " + id);
        }
    }

    private static Optional<LocalDate> day(String named) {
        try {
            return Optional.of(LocalDate.parse(named));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
