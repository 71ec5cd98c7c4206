package org.plumbline.diary.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.diary.TestCourse.MONDAY;
import static org.plumbline.diary.TestCourse.birdDog;
import static org.plumbline.diary.TestCourse.bridge;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.diary.Entry;
import org.plumbline.diary.Grade;
import org.plumbline.diary.SkipReason;
import org.plumbline.diary.TestCourse;
import org.plumbline.kernel.time.ScopedClock;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.PainScore;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.support.PlumblineTest;
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
    void a_week_of_days_stands_at_first_and_28_days_on_demand() {
        var ruth = TestCourse.on(beans, MONDAY, bridge());
        for (int i = 0; i < 10; i++) {
            var time = LAST.minusDays(i).atTime(7, 20);
            ruth.record(ruth.entry(ruth.first(MONDAY), time), time);
        }

        open(ruth);
        assertThat(headings()).hasSize(7);
        test($(Button.class).withText("Show all 28 days").single()).click();

        assertThat(headings()).hasSize(10);
        assertThat($(Button.class).withText("Show all 28 days").all()).isEmpty();
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
                .filter(each -> each.getTag().equals("section"))
                .flatMap(section -> section.getChild(1).getChildren())
                .map(each -> each.getTextRecursively())
                .toList();
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
