package org.plumbline.patients.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.AdherenceService;
import org.plumbline.adherence.Care;
import org.plumbline.assessments.CourseOfTestsService;
import org.plumbline.diary.internal.HistoryService;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeService;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.plans.PlanService;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestLogin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** After a new course has begun, the former one stays to read. */
@PlumblineTest
class FormerCourseTest extends SpringBrowserlessTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate END = MONDAY.plusDays(20);
    private static final LocalDate BACK = MONDAY.plusDays(60);
    private static final LocalDate TODAY = BACK.plusDays(10);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    EpisodeService courses;

    @Autowired
    PlanService plans;

    @Autowired
    CourseOfTestsService assessments;

    @Autowired
    AdherenceService adherence;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    private Care care;
    private PatientId amira;
    private EpisodeId former;

    @BeforeEach
    void live() {
        care = beans.createBean(Care.class);
        amira = care.register("Amira", MONDAY);
        care.assign(amira, MONDAY, Schedule.everyDay(), Schedule.everyDay());
        care.log(amira, MONDAY.plusDays(2));
        former = care.episode(amira);
        care.asTherapist(END, () -> {
            courses.end(amira, courses.care(amira).version(), END, "Goal reached");
            return amira;
        });
        care.asTherapist(BACK, () -> courses.comeBack(amira, courses.care(amira).version(), null, 6));
        care.assign(amira, BACK, Schedule.everyDay());
        TestLogin.as(care.clinic().therapist());
    }

    @Test
    void each_tab_shows_the_former_course_and_the_address_keeps_it() {
        show(PatientPageSection.OVERVIEW, 1);
        assertThat(texts(Anchor.class))
                .contains("Course 2, since 15 May 2026", "Course 1, 16 Mar 2026 to 5 Apr 2026")
                .contains("To the current course");
        assertThat(page())
                .contains("16 March 2026 to 5 April 2026")
                .contains("“Goal reached” Recorded by")
                .contains("the last one of this course");
        assertThat(hrefs()).contains(PatientLinks.formerCourse(amira, PatientPageSection.DIARY, 1));

        show(PatientPageSection.PLAN, 1);
        assertThat(page()).contains("Plan 1").contains("16 Mar to 5 Apr");
        show(PatientPageSection.DIARY, 1);
        assertThat(page()).contains("18 Mar");
        show(PatientPageSection.DIARY, 0);
        assertThat(page()).doesNotContain("18 Mar");
    }

    @Test
    void it_is_for_reading_only_and_reading_is_audited() {
        show(PatientPageSection.OVERVIEW, 1);

        assertThat(texts(Button.class)).doesNotContain("Assess", "Edit plan", "Come back …", "Ended by mistake …");
        assertThat(texts(NativeButton.class)).doesNotContain("More");
        assertThat(care.clinic()
                        .inside(() -> jdbc.sql(
                                        "select count(*) from audit_event where action = 'episode.read' and item = ?")
                                .param(former.value().toString())
                                .query(Integer.class)
                                .single()))
                .isOne();
    }

    @Test
    void without_a_former_course_there_is_nothing_to_choose() {
        var ruth = care.register("Ruth", BACK);

        Care.on(TODAY, () -> navigated(PatientLinks.page(ruth), ""));

        assertThat(texts(Anchor.class)).noneMatch(text -> text.startsWith("Course "));
    }

    @Test
    void what_is_no_course_of_the_patient_is_not_found() {
        for (var wrong : List.of("3", "0", "-1", "x", "99999999999")) {
            Care.on(TODAY, () -> navigated(PatientLinks.page(amira), wrong));
            assertThat(page()).as(wrong).contains("There is no such page, or it is not one of yours.");
        }
    }

    @Test
    void the_course_of_another_patient_is_refused_everywhere() {
        var ruth = care.register("Ruth", BACK);
        var hers = care.episode(ruth);

        for (var call : calls(amira, hers))
            assertThatThrownBy(() -> care.asTherapist(TODAY, () -> ran(call))).isInstanceOf(NotFound.class);
        for (var call : calls(amira, former)) {
            assertThatThrownBy(() -> care.asManager(TODAY, () -> ran(call))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> care.asPatient(amira, TODAY, () -> ran(call)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> beans.createBean(Care.class).asTherapist(TODAY, () -> ran(call)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<Runnable> calls(PatientId patient, EpisodeId course) {
        return List.of(
                () -> courses.discharge(patient, course),
                () -> plans.versions(patient, course),
                () -> assessments.course(patient, course),
                () -> assessments.comparisons(patient, course),
                () -> adherence.days(patient, course),
                () -> adherence.trend(patient, course),
                () -> history.recent(patient, course),
                () -> history.before(patient, course, TODAY));
    }

    private static boolean ran(Runnable call) {
        call.run();
        return true;
    }

    /** @param course 0 for the current one */
    private void show(String tab, int course) {
        Care.on(TODAY, () -> navigated(PatientLinks.page(amira, tab), course == 0 ? "" : String.valueOf(course)));
    }

    private static boolean navigated(String path, String course) {
        UI.getCurrent()
                .navigate(
                        path,
                        course.isEmpty() ? QueryParameters.empty() : QueryParameters.of(PatientLinks.COURSE, course));
        return true;
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private <T extends com.vaadin.flow.component.Component> List<String> texts(Class<T> type) {
        return $(type).all().stream()
                .map(each -> each.getElement().getTextRecursively())
                .toList();
    }

    private List<String> hrefs() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
