package org.plumbline.assessments.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CourseOfTests;
import org.plumbline.assessments.LiveSheet;
import org.plumbline.assessments.RecordingService.Recorded;
import org.plumbline.patients.CourseStatus;

/** What the sheet asks of the page around it; refusals and failures come as the service gives them. */
interface SheetOffice {
    Recorded record(String test, Map<String, ? extends @Nullable Object> changes, int version);

    Recorded keepTyped(String test, String path, String typed, int version);

    LiveSheet live(String test);

    void choose(List<ChosenTest> tests);

    void describe(@Nullable CourseStatus status, String height, String weight);

    CourseOfTests course();

    /** Signs, once the person has said so again. @param partly of the recorded ones, of so many tests */
    void askToSign(int recorded, int partly, int tests);

    /** The sheet is no longer open. */
    void gone(String message);

    void tell(String message);

    /** The address follows the test that is shown, from 0. */
    void shown(int place);

    /** The clock of the patient’s zone: “14:32”. */
    String time();
}
