package org.plumbline.assessments;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.AssessmentRefused.Reason;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.EntryReader;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.assessments.internal.catalogue.Rule;
import org.plumbline.assessments.internal.catalogue.TestSet;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.CourseStatus;
import org.plumbline.patients.EpisodeHead;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of a patient’s episode: one at a time is filled in, and stands once it is signed. */
@Service
@Transactional
public class AssessmentService {
    public static final int MOST_TESTS = 40;

    private static final FieldValues.Numbers HEIGHT = head(50, 250, "cm");
    private static final FieldValues.Numbers WEIGHT = head(20, 350, "kg");
    private static final FieldValues.FreeText REASON = new FieldValues.FreeText(500);

    private final AssessmentRepository assessments;
    private final FindingRepository findingRows;
    private final SheetRows sheets;
    private final Courses courses;
    private final LiveReader live;
    private final SheetRecorder recorder;
    private final FindingBook book;
    private final Comparisons comparisons;
    private final Findings findings;
    private final ClinicalCatalogue catalogue;
    private final Episodes episodes;
    private final PatientDays days;
    private final CurrentUser user;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessmentService(
            AssessmentRepository assessments,
            FindingRepository findingRows,
            SheetRows sheets,
            Courses courses,
            LiveReader live,
            SheetRecorder recorder,
            FindingBook book,
            Comparisons comparisons,
            Findings findings,
            ClinicalCatalogue catalogue,
            Episodes episodes,
            PatientDays days,
            CurrentUser user,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.findingRows = findingRows;
        this.sheets = sheets;
        this.courses = courses;
        this.live = live;
        this.recorder = recorder;
        this.book = book;
        this.comparisons = comparisons;
        this.findings = findings;
        this.catalogue = catalogue;
        this.episodes = episodes;
        this.days = days;
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The sheets of the current episode and what they found. */
    @CareTeamOnly
    @Transactional(readOnly = true)
    public CourseOfTests course(PatientId patient) {
        return course(patient, episodes.current(patient));
    }

    /** The same of one of the patient’s courses, which may be a former one. */
    @CareTeamOnly
    @Transactional(readOnly = true)
    public CourseOfTests course(PatientId patient, EpisodeId course) {
        return course(patient, episodes.course(patient, course));
    }

    private CourseOfTests course(PatientId patient, EpisodeInfo episode) {
        var all = sheets.sheets(episode.id());
        audit.done("assessment.read", patient.value(), episode.id());
        return new CourseOfTests(
                episode,
                days.today(patient),
                episodes.subject(episode.id()).head(),
                all.stream().filter(sheet -> !sheet.signed()).findFirst().orElse(null),
                all.reversed().stream().filter(Sheet::signed).toList(),
                sheets.past(episode.id()),
                findings.of(episode.id()));
    }

    /** What the signed sheets of the episode measured, first and last, test by test: for the page of a patient. */
    @CareTeamOnly
    @Transactional(readOnly = true)
    public List<TestComparison> comparisons(PatientId patient, EpisodeId course) {
        var episode = episodes.course(patient, course);
        audit.done("assessment.read", patient.value(), episode.id());
        return comparisons.of(episode.id());
    }

    /** @param set of test-sets.yaml */
    @CareTeamOnly
    public AssessmentId startSet(PatientId patient, AssessmentKind kind, String set) {
        return start(patient, kind, testsOf(set));
    }

    /** @throws AssessmentRefused where a sheet is open already, or the tests make none */
    @CareTeamOnly
    public AssessmentId start(PatientId patient, AssessmentKind kind, List<ChosenTest> tests) {
        var episode = openEpisode(patient);
        refuseUnsound(tests);
        if (sheets.sheets(episode.id()).stream().anyMatch(sheet -> !sheet.signed()))
            throw AssessmentRefused.of(Reason.SHEET_OPEN_ALREADY);
        var sheet = new Assessment(episode.id(), days.today(patient), kind, sheets.write(tests), me(), clock.instant());
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
        var sheet = locked(patient, assessment);
        refuseUnsound(tests);
        var chosen = new HashSet<String>();
        for (var test : tests) chosen.add(test.test());
        if (!chosen.containsAll(stored(sheet).touched())) throw AssessmentRefused.of(Reason.RECORDED_TEST_REMOVED);
        sheet.choose(sheets.write(tests));
        audit.done("assessment.choose", patient.value(), assessment);
    }

    /**
     * Keeps what was entered into one test: all of it or nothing.
     *
     * @param changes by path, as typed or chosen: texts, numbers, truths, codes, lists of codes; null takes a value back
     * @param version of the result as it was read, 0 where there was none
     * @return what the sheet says now, with the next version
     * @throws AssessmentRefused where an entry is unsound, or somebody else changed the test meanwhile
     */
    @CareTeamOnly
    public Recorded record(
            PatientId patient,
            AssessmentId assessment,
            String test,
            Map<String, ? extends @Nullable Object> changes,
            int version) {
        var sheet = locked(patient, assessment);
        var kept = recorder.record(stored(sheet), test, changes, version, me());
        audit.done("assessment.record", patient.value(), assessment);
        return recorded(sheet, test, kept);
    }

    /**
     * Keeps what was typed into a field that does not take it, so that no dying browser loses it. The field has no value then,
     * and the sheet is not signed before it is mended.
     *
     * @throws AssessmentRefused where somebody else changed the test meanwhile, or no field could hold as much
     */
    @CareTeamOnly
    public Recorded keepTyped(
            PatientId patient, AssessmentId assessment, String test, String path, String typed, int version) {
        var sheet = locked(patient, assessment);
        var kept = recorder.keepTyped(stored(sheet), test, path, typed, version, me());
        audit.done("assessment.record", patient.value(), assessment);
        return recorded(sheet, test, kept);
    }

    private Recorded recorded(Assessment sheet, String test, List<Sheet.TestRecord> kept) {
        return new Recorded(kept, live.read(courses.withOpenSheet(sheet.episode(), sheet.day()), test));
    }

    /** @param results as they are stored now: of the test, and of one that shares the measurement */
    public record Recorded(List<Sheet.TestRecord> results, LiveSheet live) {
        public Sheet.TestRecord result() {
            return results.getFirst();
        }
    }

    /** What the open sheet says so far. @param test the one that is being recorded, if any */
    @CareTeamOnly
    @Transactional(readOnly = true)
    public LiveSheet live(PatientId patient, AssessmentId assessment, @Nullable String test) {
        var sheet = found(patient, assessment);
        return live.read(courses.withOpenSheet(sheet.episode(), sheet.day()), test);
    }

    /** The head of the sheet: kept with the episode. @param height in cm, as typed @param weight in kg, as typed */
    @CareTeamOnly
    public EpisodeHead describe(
            PatientId patient, @Nullable CourseStatus status, @Nullable String height, @Nullable String weight) {
        var episode = openEpisode(patient);
        var head = new EpisodeHead(
                status,
                measured("height", "assessments.head.height", HEIGHT, height),
                measured("weight", "assessments.head.weight", WEIGHT, weight));
        episodes.describe(episode.id(), head);
        return head;
    }

    /**
     * From here on the sheet stands; findings are opened and closed by it.
     *
     * @return all findings of the episode, open ones first
     * @throws AssessmentRefused where nothing was recorded, or somebody else signed first
     */
    @CareTeamOnly
    public List<FindingInfo> sign(PatientId patient, AssessmentId assessment) {
        assessments.lockAll(episodes.current(patient).id().value());
        var sheet = locked(patient, assessment);
        var course = courses.withOpenSheet(sheet.episode(), sheet.day());
        if (course.open() == null || course.open().recorded().isEmpty())
            throw AssessmentRefused.of(Reason.NOTHING_RECORDED);
        refuseMistyped(course.open());
        sheet.sign(me(), clock.instant());
        assessments.saveAndFlush(sheet);
        var why = sheet.amendReason();
        if (why == null) book.enter(sheet, course.verdict(), course.openCauses());
        else
            book.correct(
                    courses.rederived(sheet.episode()),
                    new FindingBook.Correction(sheet.episode(), assessment, me(), why, days.today(patient)));
        audit.done("assessment.sign", patient.value(), assessment);
        events.publishEvent(new AssessmentSigned(sheet.episode(), assessment));
        return findings.of(sheet.episode());
    }

    /** Only a sheet without results: nothing recorded is ever lost. */
    @CareTeamOnly
    public void discard(PatientId patient, AssessmentId assessment) {
        var sheet = locked(patient, assessment);
        if (!stored(sheet).touched().isEmpty()) throw AssessmentRefused.of(Reason.NOT_EMPTY);
        sheet.discard();
        audit.done("assessment.discard", patient.value(), assessment);
    }

    /** A safety rule holds other suggestions back until a therapist lifts it, with a reason. */
    @CareTeamOnly
    public void lift(PatientId patient, FindingId finding, String reason) {
        var episode = openEpisode(patient);
        var found = findingRows
                .findForChange(finding.value(), episode.id().value())
                .orElseThrow(() -> new NotFound("finding " + finding));
        if (!Rule.isSafetyCode(found.code()) || !found.isOpen()) throw AssessmentRefused.of(Reason.NOT_LIFTED_BY_HAND);
        if (!(EntryReader.read(REASON, reason) instanceof EntryReader.Value why))
            throw AssessmentRefused.of(Reason.NO_REASON, REASON.maxLength());
        found.withdraw(me(), why.value().toString(), days.today(patient));
        findingRows.flush();
        audit.done("finding.lift", patient.value(), finding);
        events.publishEvent(new FindingLifted(episode.id(), finding));
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

    private EpisodeInfo openEpisode(PatientId patient) {
        var episode = episodes.current(patient);
        if (!episode.open()) throw AssessmentRefused.of(Reason.NO_OPEN_EPISODE);
        return episode;
    }

    private Assessment found(PatientId patient, AssessmentId assessment) {
        var episode = episodes.current(patient).id();
        return assessments
                .findById(assessment.value())
                .filter(sheet -> sheet.episode().equals(episode))
                .orElseThrow(() -> new NotFound("assessment " + assessment));
    }

    /** Open, and nobody else’s until the transaction ends. */
    private Assessment locked(PatientId patient, AssessmentId assessment) {
        var sheet = assessments
                .findForChange(
                        assessment.value(), episodes.current(patient).id().value())
                .orElseThrow(() -> new NotFound("assessment " + assessment));
        sheet.mustBeOpen();
        return sheet;
    }

    private Sheet stored(Assessment assessment) {
        return sheets.sheets(assessment.episode()).stream()
                .filter(sheet -> sheet.id().equals(assessment.id()))
                .findFirst()
                .orElseThrow();
    }

    private MembershipId me() {
        return user.require().membership(Role.THERAPIST);
    }

    private static FieldValues.Numbers head(int min, int max, String unit) {
        return new FieldValues.Numbers(
                false, BigDecimal.valueOf(min), BigDecimal.valueOf(max), null, 1, unit, Map.of());
    }

    private static @Nullable BigDecimal measured(
            String path, String label, FieldValues.Numbers values, @Nullable String typed) {
        return switch (EntryReader.read(values, typed)) {
            case EntryReader.Nothing _ -> null;
            case EntryReader.Value value -> (BigDecimal) value.value();
            case EntryReader.Wrong wrong ->
                throw AssessmentRefused.unsound(
                        List.of(Entries.problem("head", path, Texts.t(label), values, wrong.problem())));
        };
    }
}
