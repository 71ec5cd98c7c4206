package org.plumbline.assessments;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.plumbline.assessments.AssessmentRefused.Reason;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.TestSet;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of a sheet: one at a time is filled in, and stands once it is signed. */
@Service
@Transactional
public class AssessmentService {
    public static final int MOST_TESTS = 40;

    private final AssessmentRepository assessments;
    private final OpenSheets open;
    private final SheetRows sheets;
    private final Courses courses;
    private final FindingBook book;
    private final Findings findings;
    private final ClinicalCatalogue catalogue;
    private final PatientDays days;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessmentService(
            AssessmentRepository assessments,
            OpenSheets open,
            SheetRows sheets,
            Courses courses,
            FindingBook book,
            Findings findings,
            ClinicalCatalogue catalogue,
            PatientDays days,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.open = open;
        this.sheets = sheets;
        this.courses = courses;
        this.book = book;
        this.findings = findings;
        this.catalogue = catalogue;
        this.days = days;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param set of test-sets.yaml */
    @CareTeamOnly
    public AssessmentId startSet(PatientId patient, AssessmentKind kind, String set) {
        return start(patient, kind, testsOf(set));
    }

    /** @throws AssessmentRefused where a sheet is open already, or the tests make none */
    @CareTeamOnly
    public AssessmentId start(PatientId patient, AssessmentKind kind, List<ChosenTest> tests) {
        var episode = open.openEpisode(patient);
        refuseUnsound(tests);
        if (open.isOneOpen(episode)) throw AssessmentRefused.of(Reason.SHEET_OPEN_ALREADY);
        var sheet = new Assessment(
                episode.id(), days.today(patient), kind, sheets.write(tests), open.me(), clock.instant());
        try {
            assessments.saveAndFlush(sheet);
        } catch (DataIntegrityViolationException e) { // somebody else at the same moment
            throw AssessmentRefused.of(Reason.SHEET_OPEN_ALREADY);
        }
        audit.done("assessment.start", patient.value(), sheet.id());
        return sheet.id();
    }

    /** Other tests, or another order; what was recorded stays on the sheet. */
    @CareTeamOnly
    public void choose(PatientId patient, AssessmentId assessment, List<ChosenTest> tests) {
        var sheet = open.locked(patient, assessment);
        refuseUnsound(tests);
        var chosen = new HashSet<String>();
        for (var test : tests) chosen.add(test.test());
        if (!chosen.containsAll(open.stored(sheet).touched())) throw AssessmentRefused.of(Reason.RECORDED_TEST_REMOVED);
        sheet.choose(sheets.write(tests));
        audit.done("assessment.choose", patient.value(), assessment);
    }

    /**
     * From here on the sheet stands; findings are opened and closed by it.
     *
     * @return all findings of the episode, open ones first
     * @throws AssessmentRefused where nothing was recorded, or somebody else signed first
     */
    @CareTeamOnly
    public List<FindingInfo> sign(PatientId patient, AssessmentId assessment) {
        var sheet = open.lockedWithAll(patient, assessment);
        var course = courses.withOpenSheet(sheet.episode(), sheet.day());
        if (course.open() == null || course.open().recorded().isEmpty())
            throw AssessmentRefused.of(Reason.NOTHING_RECORDED);
        refuseMistyped(course.open());
        sheet.sign(open.me(), clock.instant());
        assessments.saveAndFlush(sheet);
        var why = sheet.amendReason();
        if (why == null) book.enter(sheet, course.verdict(), course.openCauses());
        else
            book.correct(
                    courses.rederived(sheet.episode()),
                    new FindingBook.Correction(sheet.episode(), assessment, open.me(), why, days.today(patient)));
        audit.done("assessment.sign", patient.value(), assessment);
        events.publishEvent(new AssessmentSigned(sheet.episode(), assessment));
        return findings.of(sheet.episode());
    }

    /** Only a sheet without results: nothing recorded is ever lost. */
    @CareTeamOnly
    public void discard(PatientId patient, AssessmentId assessment) {
        var sheet = open.locked(patient, assessment);
        if (!open.stored(sheet).touched().isEmpty()) throw AssessmentRefused.of(Reason.NOT_EMPTY);
        sheet.discard();
        audit.done("assessment.discard", patient.value(), assessment);
    }

    private void refuseMistyped(Sheet sheet) {
        for (var chosen : sheet.tests()) {
            var typed = sheet.result(chosen.test()).typed();
            var problems = Entries.problems(catalogue.test(chosen.test()), typed);
            if (!problems.isEmpty()) throw AssessmentRefused.unsound(problems);
        }
    }

    private List<ChosenTest> testsOf(String set) {
        var found = catalogue.sets().get(set);
        if (found == null) throw new NotFound("set " + set);
        return found.items().stream().map(AssessmentService::chosen).toList();
    }

    private static ChosenTest chosen(TestSet.Item item) {
        return new ChosenTest(item.test(), item.only());
    }

    private void refuseUnsound(List<ChosenTest> tests) {
        if (tests.isEmpty()) throw AssessmentRefused.of(Reason.NO_TESTS);
        if (tests.size() > MOST_TESTS) throw AssessmentRefused.of(Reason.TOO_MANY_TESTS, MOST_TESTS);
        for (var chosen : tests)
            if (!catalogue.test(chosen.test()).parts().containsAll(chosen.only()))
                throw new NotFound("parts of " + chosen.test());
    }
}
