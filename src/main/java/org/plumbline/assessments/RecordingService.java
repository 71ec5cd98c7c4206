package org.plumbline.assessments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.catalogue.EntryReader;
import org.plumbline.assessments.internal.catalogue.FieldValues;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.CourseStatus;
import org.plumbline.patients.EpisodeHead;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is entered on an open sheet, and says what follows from it so far. */
@Service
@Transactional
public class RecordingService {
    private static final FieldValues.Numbers HEIGHT = head(50, 250, "cm");
    private static final FieldValues.Numbers WEIGHT = head(20, 350, "kg");

    private final OpenSheets open;
    private final SheetRecorder recorder;
    private final Courses courses;
    private final LiveReader live;
    private final Episodes episodes;
    private final Audit audit;

    RecordingService(
            OpenSheets open, SheetRecorder recorder, Courses courses, LiveReader live, Episodes episodes, Audit audit) {
        this.open = open;
        this.recorder = recorder;
        this.courses = courses;
        this.live = live;
        this.episodes = episodes;
        this.audit = audit;
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
        var sheet = open.locked(patient, assessment);
        var kept = recorder.record(open.stored(sheet), test, changes, version, open.me());
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
        var sheet = open.locked(patient, assessment);
        var kept = recorder.keepTyped(open.stored(sheet), test, path, typed, version, open.me());
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
        var sheet = open.found(patient, assessment);
        return live.read(courses.withOpenSheet(sheet.episode(), sheet.day()), test);
    }

    /** The head of the sheet: kept with the episode. @param height in cm, as typed @param weight in kg, as typed */
    @CareTeamOnly
    public EpisodeHead describe(
            PatientId patient, @Nullable CourseStatus status, @Nullable String height, @Nullable String weight) {
        var episode = open.openEpisode(patient);
        var head = new EpisodeHead(
                status,
                measured("height", "assessments.head.height", HEIGHT, height),
                measured("weight", "assessments.head.weight", WEIGHT, weight));
        episodes.describe(episode.id(), head);
        return head;
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
