package org.plumbline.diary.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.CheckInReceipt;
import org.plumbline.diary.DiaryService;
import org.plumbline.diary.LogEntryId;
import org.plumbline.diary.Receipt;
import org.plumbline.diary.ReportReceipt;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.PatientService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a phone speaks that queues entries while it is offline. It may hold them for weeks, so every {@code v} ever released
 * is understood. 200 with the entry’s own id is the only answer that lets it forget an entry; 422 is the only one that sets
 * it aside for good, so nothing but a final no may be answered so; 409 keeps it for its own patient.
 */
@RestController
@RequestMapping(path = "/api/diary", produces = MediaType.APPLICATION_JSON_VALUE)
class DiaryApi {
    private static final String NOT_AN_ENTRY = "diary.refused.notAnEntry";
    private static final String NOT_A_REPORT = "diary.refused.notAReport";
    private static final String NOT_A_CHECK_IN = "diary.refused.notACheckIn";

    private final DiaryService diary;
    private final PatientService patients;
    private final JsonMapper json;

    DiaryApi(DiaryService diary, PatientService patients, JsonMapper json) {
        this.diary = diary;
        this.patients = patients;
        this.json = json.rebuild()
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    record Me(UUID patient) {}

    record Answer(UUID id, Instant receivedAt) {
        static Answer of(Receipt receipt) {
            return new Answer(receipt.id().value(), receipt.receivedAt());
        }

        static Answer of(ReportReceipt receipt) {
            return new Answer(receipt.id().value(), receipt.receivedAt());
        }

        static Answer of(CheckInReceipt receipt) {
            return new Answer(receipt.id().value(), receipt.receivedAt());
        }
    }

    @GetMapping("me")
    Me me() {
        return new Me(patients.me().patient().value());
    }

    @PostMapping(path = "entries", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer record(@RequestBody JsonNode body) {
        var message = read(body, EntryMessage.class, NOT_AN_ENTRY);
        var patient = own(message.patient(), NOT_AN_ENTRY);
        var entry = understood(message::entry, NOT_AN_ENTRY);
        return accepted(() -> Answer.of(diary.record(patient, entry)));
    }

    @PostMapping(path = "voids", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer undo(@RequestBody JsonNode body) {
        var message = read(body, VoidMessage.class, NOT_AN_ENTRY);
        var patient = own(message.patient(), NOT_AN_ENTRY);
        var undo = understood(message::undo, NOT_AN_ENTRY);
        return accepted(() -> Answer.of(diary.undo(patient, new LogEntryId(undo.entry()), undo.at())));
    }

    /** What is said about a session; sent once an entry of that session has been acknowledged. */
    @PostMapping(path = "reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer report(@RequestBody JsonNode body) {
        var message = read(body, ReportMessage.class, NOT_A_REPORT);
        var patient = own(message.patient(), NOT_A_REPORT);
        var report = understood(message::report, NOT_A_REPORT);
        return accepted(() -> Answer.of(diary.report(patient, report)));
    }

    @PostMapping(path = "check-ins", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer checkIn(@RequestBody JsonNode body) {
        var message = read(body, CheckInMessage.class, NOT_A_CHECK_IN);
        var patient = own(message.patient(), NOT_A_CHECK_IN);
        var checkIn = understood(message::checkIn, NOT_A_CHECK_IN);
        return accepted(() -> Answer.of(diary.checkIn(patient, checkIn)));
    }

    /** Signed in as a patient, but without a record here. */
    @ExceptionHandler
    ProblemDetail nobody(NotFound missing) {
        return ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    }

    private <T> T read(JsonNode body, Class<T> type, String otherwise) {
        try {
            if (body.isObject()) return json.treeToValue(body, type);
        } catch (JacksonException e) {
            // no such message, like whatever is no object
        }
        throw problem(HttpStatus.UNPROCESSABLE_CONTENT, otherwise);
    }

    private PatientId own(@Nullable UUID claimed, String otherwise) {
        var me = patients.me().patient();
        if (claimed == null) throw problem(HttpStatus.UNPROCESSABLE_CONTENT, otherwise);
        if (!me.value().equals(claimed)) throw problem(HttpStatus.CONFLICT, "diary.refused.otherPatient");
        return me;
    }

    private static <T> T understood(Supplier<T> message, String otherwise) {
        try {
            return message.get();
        } catch (Refused e) {
            throw problem(HttpStatus.UNPROCESSABLE_CONTENT, e.key(), e.arguments());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw problem(HttpStatus.UNPROCESSABLE_CONTENT, otherwise);
        }
    }

    private static Answer accepted(Supplier<Answer> call) {
        try {
            return call.get();
        } catch (Refused e) {
            throw problem(HttpStatus.UNPROCESSABLE_CONTENT, e.key(), e.arguments());
        } catch (NotFound e) {
            throw problem(HttpStatus.UNPROCESSABLE_CONTENT, "diary.refused.noSuchEntry");
        }
    }

    private static ErrorResponseException problem(HttpStatus status, String key, Object... arguments) {
        var detail = ProblemDetail.forStatusAndDetail(status, Texts.t(key, arguments));
        detail.setProperty("reason", key);
        return new ErrorResponseException(status, detail, null);
    }
}
