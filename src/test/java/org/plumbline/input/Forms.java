package org.plumbline.input;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.identity.Memberships;
import org.plumbline.identity.Role;

/** Every form there is, by name. */
final class Forms {
    private Forms() {}

    static Map<String, Form> behind(Doors doors) {
        var all = new LinkedHashMap<String, Form>();
        all.put(
                "join",
                Form.of(
                        "CredentialsForm",
                        () -> doors.join(clinic -> clinic.clinics()
                                .as(
                                        clinic.manager(),
                                        () -> doors.bean(Memberships.class)
                                                .link(doors.bean(Memberships.class)
                                                        .invite("Nora Lang", Doors.someEmail(), Role.THERAPIST))
                                                .path())),
                        "Join",
                        "New password",
                        "blue stool by the sea"));
        all.put(
                "new password",
                Form.of(
                        "CredentialsForm",
                        () -> doors.join(clinic -> clinic.clinics()
                                .as(
                                        clinic.manager(),
                                        () -> doors.bean(Memberships.class)
                                                .link(clinic.therapist().membership(Role.THERAPIST))
                                                .path())),
                        "Save and sign in",
                        "New password",
                        "blue stool by the sea"));
        all.put(
                "invite a colleague",
                Form.of(
                        "InviteForm",
                        () -> doors.manager("clinic/staff", "Invite"),
                        "Make the link",
                        "Name",
                        "Nora Lang",
                        "E-mail",
                        "nora.lang@clinic.test"));
        all.put("a colleague leaves", Form.of("LeaveDialog", doors::leave, "End access", "New lead", "Lea Moser"));
        all.put(
                "settings",
                Form.of("ClinicFields LimitRow", () -> doors.manager("clinic/settings"), "Save", "Name", "Southside"));
        all.put(
                "new patient",
                Form.of(
                        "PatientForm",
                        () -> doors.therapist(clinic -> "caseload", "New patient"),
                        "Add patient",
                        "Name",
                        "Ruth Berger",
                        "Date of birth",
                        LocalDate.of(1985, 3, 14)));
        all.put(
                "edit a record",
                Form.of(
                        "PatientForm",
                        () -> doors.therapist(doors::registered, "Edit record"),
                        "Save",
                        "Name",
                        "Ruth Berger",
                        "Time zone",
                        "Asia/Tokyo"));
        all.put(
                "hand over",
                Form.of(
                        "HandOver",
                        () -> doors.therapist(doors::registered, "Hand over …"),
                        "Hand over",
                        "Who is responsible from now on",
                        "Lea Moser"));
        all.put(
                "care team",
                Form.of(
                        "Team",
                        () -> doors.therapist(doors::registered, "Care team …"),
                        "Add",
                        "A colleague",
                        "Lea Moser"));
        all.put(
                "time zone",
                Form.of(
                        "ZoneMove",
                        () -> doors.therapist(doors::registered, "Time zone …"),
                        "Move",
                        "Time zone",
                        "Asia/Tokyo"));
        all.put(
                "end of a course",
                Form.of(
                        "EndCourse",
                        () -> doors.therapist(doors::registered, "End the course …"),
                        "End the course",
                        "Why it ends",
                        "Goals reached"));
        all.put(
                "end by mistake",
                Form.of(
                        "VoidEnd",
                        () -> doors.therapist(doors::ended, "Ended by mistake …"),
                        "Go on with the course",
                        "Why the end was a mistake",
                        "Wrong patient"));
        all.put("a new course", Form.of("ComeBack", () -> doors.therapist(doors::ended, "New course …"), "Begin"));
        all.put(
                "pause",
                Form.of(
                        "AgreePause",
                        () -> doors.therapist(clinic -> doors.page(doors.course(clinic)), "Pause …"),
                        "Pause",
                        "Last day without exercises",
                        doors.today().plusDays(6)));
        all.put(
                "void a pause",
                Form.of(
                        "WithdrawPause",
                        () -> doors.therapist(doors::paused, "Void"),
                        "Void",
                        "Why it was a mistake",
                        "Wrong patient"));
        all.put(
                "lift a hold",
                Form.of(
                        "LiftDialog",
                        () -> doors.therapist(doors::held, "Let the exercises start again"),
                        "Lift the hold",
                        "Why may the exercises start again?",
                        "Called her: the leg is strong again"));
        all.put(
                "plan",
                Form.of(
                        "DoseFields EffortFields RowEditor ScheduleFields AssignBar",
                        doors::plan,
                        "Assign plan 2",
                        "Why it changed",
                        "Ready for more",
                        "Load",
                        "WEIGHT",
                        "Weight",
                        "2,5",
                        "Times",
                        7));
        all.put(
                "against a rule",
                Form.of(
                                "OverruleField",
                                doors::heldBack,
                                "Assign plan 2",
                                "Why it changed",
                                "Ready for more",
                                "Why it is prescribed nevertheless",
                                "Tested without pain")
                        .partOf("overrule"));
        all.put(
                "stop an exercise",
                Form.of("StopDialog", doors::stop, "Stop it now", "Why", "Pain 8 during the exercise"));
        all.put(
                "amend tests",
                Form.of("ReasonDialog", () -> doors.sheet("Amend"), "Amend", "Reason", "Read off wrongly"));
        all.put("void tests", Form.of("ReasonDialog", () -> doors.sheet("Void"), "Void", "Reason", "Of somebody else"));
        all.put(
                "body",
                Form.of("HeadFields", doors::sheet, "", "Height", "171", "Weight", "70")
                        .partOf("headfields"));
        all.put("how much was done", Form.of("AmountForm", () -> doors.patient(false, "today/%s"), "Save as done"));
        all.put(
                "how a session was",
                Form.of("SessionSheet", () -> doors.patient(true, "today/log", "3"), "Save", "note", "Went well"));
        all.put(
                "check-in",
                Form.of(
                        "CheckInView",
                        () -> doors.patient(false, "check-in", "3"),
                        "Save",
                        "note",
                        "Slept on the sofa"));
        return all;
    }
}
