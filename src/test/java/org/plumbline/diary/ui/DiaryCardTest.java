package org.plumbline.diary.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.diary.TestCourse.MONDAY;
import static org.plumbline.diary.TestCourse.birdDog;
import static org.plumbline.diary.TestCourse.bridge;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.CheckIn;
import org.plumbline.diary.CheckInId;
import org.plumbline.diary.DiaryService;
import org.plumbline.diary.Entry;
import org.plumbline.diary.Grade;
import org.plumbline.diary.Medicine;
import org.plumbline.diary.SessionReport;
import org.plumbline.diary.SkipReason;
import org.plumbline.diary.Sleep;
import org.plumbline.diary.TestCourse;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PlumblineTest
class DiaryCardTest extends SpringBrowserlessTest {
    private static final LocalDate LAST = MONDAY.plusDays(20);

    @Autowired
    ApplicationContext beans;

    @Test
    void a_day_tells_what_was_done_left_out_and_how_good_the_evidence_is() {
        var ruth = TestCourse.on(beans, MONDAY, bridge(), birdDog());
        var morning = LAST.atTime(7, 20);
        var bridge = ruth.prescriptions(MONDAY).getFirst();
        var birdDog = ruth.prescriptions(MONDAY).getLast();
        ruth.record(ruth.entry(bridge, morning, Amounts.whole(15)), morning);
        ruth.record(told(ruth.entry(birdDog, morning), LAST, Amounts.none(), SkipReason.NO_TIME), morning);
        ruth.record(told(ruth.entry(birdDog, morning), LAST.minusDays(2), Amounts.sides(12, 12), null), morning);

        open(ruth);

        assertThat(headings()).containsExactly("Sun 5 Apr", "Fri 3 Apr");
        assertThat(rows())
                .satisfiesExactly(
                        row -> assertThat(row).contains("7:20", "Bridge 1", "15 of 20 repetitions", "ticked"),
                        row -> assertThat(row).contains("Bird dog 3", "left out: no time", "pain 4", "effort 6"),
                        row -> assertThat(row).contains("as planned", "added later"));
    }

    @Test
    void a_page_of_days_stands_at_first_and_earlier_ones_on_demand() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());
        for (int i = 0; i < 20; i++) {
            var time = LAST.minusDays(i).atTime(7, 20);
            ruth.record(ruth.entry(ruth.first(MONDAY), time), time);
        }

        open(ruth);
        assertThat(headings()).hasSize(14);
        test($(Button.class).withText("Show earlier days").single()).click();

        assertThat(headings()).hasSize(20).startsWith("Sun 5 Apr").endsWith("Tue 17 Mar");
        assertThat($(Button.class).withText("Show earlier days").all()).isEmpty();
    }

    @Test
    void a_visit_tells_pain_before_during_and_after_with_effort_and_note() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());
        var morning = LAST.atTime(7, 20);
        var entry = ruth.entry(ruth.first(MONDAY), morning);
        ruth.record(entry, morning);
        report(
                ruth,
                morning,
                new SessionReport(
                        entry.session(), new PainScore(3), null, new PainScore(5), 7, "Stiff at first 😀\nthen fine"));
        checkIn(ruth, morning);

        open(ruth);

        assertThat($(DiaryCard.class).single().getElement().getTextRecursively())
                .contains("Pain 3 → 5, effort 7")
                .contains("Stiff at first 😀")
                .contains("Check-in: pain 2 now, worst 6, slept badly, took a painkiller");
    }

    @Test
    void a_day_on_which_the_patient_only_spoke_stands_too() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());
        checkIn(ruth, LAST.minusDays(1).atTime(20, 0));

        open(ruth);

        assertThat(headings()).containsExactly("Sat 4 Apr");
    }

    private void report(TestCourse course, LocalDateTime time, SessionReport report) {
        course.asPatient(time, () -> {
            beans.getBean(DiaryService.class).report(course.patient(), report);
            return true;
        });
    }

    private void checkIn(TestCourse course, LocalDateTime time) {
        course.asPatient(
                time,
                () -> beans.getBean(DiaryService.class)
                        .checkIn(
                                course.patient(),
                                new CheckIn(
                                        CheckIn.VERSION,
                                        new CheckInId(Ids.next()),
                                        course.patient(),
                                        TestCourse.instant(time),
                                        time.toLocalDate(),
                                        TestClinics.ZONE,
                                        new PainScore(2),
                                        new PainScore(6),
                                        Sleep.POOR,
                                        Medicine.PAINKILLER,
                                        null)));
    }

    @Test
    void an_empty_diary_says_what_will_stand_here() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());

        open(ruth);

        assertThat($(DiaryCard.class).single().getElement().getTextRecursively())
                .contains("What Ruth Berger logs will stand here");
    }

    private void open(TestCourse course) {
        TestLogin.as(course.clinic().therapist());
        var page = PatientLinks.page(course.patient(), PatientPageSection.DIARY);
        ScopedClock.at(
                TestCourse.instant(LAST.atTime(9, 0)), () -> UI.getCurrent().navigate(page));
    }

    private List<String> headings() {
        return texts("h3").stream()
                .filter(each -> each.matches("\\w+ \\d+ \\w+"))
                .toList();
    }

    private List<String> rows() {
        return $(DiaryCard.class)
                .single()
                .getElement()
                .getChildren()
                .flatMap(DiaryCardTest::below)
                .filter(each -> !each.isTextNode() && each.getTag().equals("li"))
                .map(Element::getTextRecursively)
                .toList();
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(DiaryCardTest::below));
    }

    private List<String> texts(String tag) {
        return $(Component.class).all().stream()
                .filter(each -> !each.getElement().isTextNode())
                .filter(each -> each.getElement().getTag().equals(tag))
                .map(each -> each.getElement().getText())
                .toList();
    }

    private static Entry told(Entry entry, LocalDate day, Amounts amounts, SkipReason skip) {
        return new Entry(
                entry.v(),
                entry.id(),
                entry.session(),
                entry.patient(),
                entry.prescription(),
                entry.performedAt(),
                day,
                entry.zone(),
                amounts,
                skip,
                new PainScore(4),
                6,
                Grade.TICKED);
    }
}
