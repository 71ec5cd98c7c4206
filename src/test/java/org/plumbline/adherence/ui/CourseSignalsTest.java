package org.plumbline.adherence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Care;
import org.plumbline.adherence.SignalService;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.CheckInId;
import org.plumbline.diary.DiaryService;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientId;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@PlumblineTest
class CourseSignalsTest extends SpringBrowserlessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    DiaryService diary;

    @Autowired
    SignalService signals;

    @Autowired
    EpisodeService episodes;

    private Care care;
    private PatientId amira;

    @BeforeEach
    void open() {
        care = beans.createBean(Care.class);
        TestLogin.as(care.clinic().therapist());
        amira = care.register("Amira", DAY.minusDays(3));
        care.assign(amira, DAY.minusDays(3), Schedule.everyDay());
    }

    @Test
    void without_a_signal_nothing_takes_room() {
        show();

        assertThat(find(CourseSignals.class).single().getElement().getChildCount())
                .isZero();
    }

    @Test
    void the_open_signal_stands_once_with_its_act_and_is_quiet_once_acknowledged() {
        checkIn(8);
        show();
        var shown = find(CourseSignals.class).single();
        assertThat(shown.getElement().getTextRecursively()).contains("8");
        assertThat(find(Anchor.class, shown).all())
                .extracting(Anchor::getHref)
                .containsExactly("patients/" + amira + "/diary");

        test(find(Button.class, shown).withText("Acknowledge").single()).click();

        assertThat(find(Button.class, shown).withText("Acknowledge").exists()).isFalse();
        assertThat(shown.getElement().getTextRecursively()).contains("Seen by Jonas Reber");
        assertThat(care.asTherapist(DAY, () -> signals.of(amira)))
                .singleElement()
                .matches(signal -> signal.isAcknowledged());
    }

    @Test
    void an_ended_course_has_nothing_to_acknowledge() {
        checkIn(8);
        care.asTherapist(DAY, () -> {
            episodes.end(amira, episodes.care(amira).version(), DAY, "Goals reached");
            return true;
        });

        show();

        assertThat(find(Button.class).withText("Acknowledge").exists()).isFalse();
    }

    private void checkIn(int worst) {
        care.asPatient(
                amira,
                DAY,
                () -> diary.checkIn(
                        amira,
                        new CheckIn(
                                CheckIn.VERSION,
                                new CheckInId(Ids.next()),
                                amira,
                                Care.noon(DAY),
                                DAY,
                                TestClinics.ZONE,
                                null,
                                new PainScore(worst),
                                null,
                                null,
                                null)));
    }

    private void show() {
        care.asTherapist(DAY, () -> {
            UI.getCurrent().navigate("patients/" + amira);
            return true;
        });
    }
}
