package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.AssessmentId;
import org.plumbline.assessments.AssessmentLinks;
import org.plumbline.assessments.AssessmentRefused;
import org.plumbline.assessments.AssessmentService;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.CorrectionService;
import org.plumbline.assessments.CourseOfTests;
import org.plumbline.assessments.CourseOfTestsService;
import org.plumbline.assessments.FindingInfo;
import org.plumbline.assessments.LiveSheet;
import org.plumbline.assessments.RecordingService;
import org.plumbline.assessments.RecordingService.Recorded;
import org.plumbline.assessments.Sheet;
import org.plumbline.assessments.internal.Wording;
import org.plumbline.patients.CourseStatus;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientRecord;

/** What the sheet of one patient may do, with the questions that are asked before. */
final class PatientOffice implements SheetOffice {
    private static final int TOLD_MILLIS = 6000;

    private final Services services;
    private final PatientRecord record;
    private final PatientId patient;
    private final AssessmentId sheet;
    private final LocalDate day;
    private final boolean amendment;

    /** What the sheets of all patients share. */
    @org.springframework.stereotype.Component
    record Services(
            AssessmentService sheets,
            RecordingService recording,
            CourseOfTestsService courses,
            CorrectionService corrections,
            Clock clock) {}

    PatientOffice(Services services, PatientRecord record, Sheet sheet) {
        this.services = services;
        this.record = record;
        this.patient = record.id();
        this.sheet = sheet.id();
        this.day = sheet.day();
        this.amendment = sheet.amends() != null;
    }

    @Override
    public Recorded record(String test, Map<String, ? extends @Nullable Object> changes, int version) {
        return services.recording().record(patient, sheet, test, changes, version);
    }

    @Override
    public Recorded keepTyped(String test, String path, String typed, int version) {
        return services.recording().keepTyped(patient, sheet, test, path, typed, version);
    }

    @Override
    public LiveSheet live(String test) {
        return services.recording().live(patient, sheet, test);
    }

    @Override
    public void choose(List<ChosenTest> tests) {
        services.sheets().choose(patient, sheet, tests);
    }

    @Override
    public void describe(@Nullable CourseStatus status, String height, String weight) {
        services.recording().describe(patient, status, height, weight);
    }

    @Override
    public CourseOfTests course() {
        return services.courses().course(patient);
    }

    @Override
    public void askToSign(int recorded, int partly, int tests) {
        var kind = amendment ? "amend" : "sign";
        var dialog = new ConfirmDialog();
        dialog.setHeader(t("assessments." + kind + ".title"));
        dialog.setText(t("assessments." + kind + ".text", recorded, tests, partly));
        dialog.setCancelable(true);
        dialog.setCancelText(t("assessments.sign.no"));
        dialog.setConfirmText(t("assessments.sign.yes"));
        dialog.addConfirmListener(confirm -> sign());
        dialog.open();
    }

    private void sign() {
        try {
            var open = services.sheets().sign(patient, sheet).stream()
                    .filter(FindingInfo::isOpen)
                    .count();
            gone(t("assessments.sign.done", open));
        } catch (AssessmentRefused refused) {
            refused(refused);
        }
    }

    /** Only a sheet without results. */
    void discard() {
        try {
            services.sheets().discard(patient, sheet);
            UI.getCurrent().navigate(PatientLinks.page(patient));
        } catch (AssessmentRefused refused) {
            refused(refused);
        }
    }

    void askToAbandon() {
        new ReasonDialog(
                        t("assessments.ask.abandon.title", Wording.day(day)),
                        t("assessments.ask.abandon.text"),
                        t("assessments.ask.abandon.yes"),
                        this::abandon)
                .open();
    }

    private void abandon(String reason) {
        services.corrections().abandon(patient, sheet, reason);
        gone(t("assessments.abandon.done"));
    }

    private void refused(AssessmentRefused refused) {
        var words = t(refused.key(), refused.arguments());
        if (refused.reason() == AssessmentRefused.Reason.SIGNED_ALREADY) gone(words);
        else tell(words);
    }

    @Override
    public void gone(String message) {
        UI.getCurrent().navigate(PatientLinks.page(patient));
        tell(message);
    }

    @Override
    public void tell(String message) {
        Notification.show(message, TOLD_MILLIS, Notification.Position.BOTTOM_START);
    }

    @Override
    public void shown(int place) {
        UI.getCurrent().getPage().getHistory().replaceState(null, AssessmentLinks.sheet(patient, place + 1));
    }

    @Override
    public String time() {
        var zone = record.page().zone();
        return DateTimeFormatter.ofPattern("HH:mm")
                .format(LocalTime.ofInstant(services.clock().instant(), zone));
    }
}
