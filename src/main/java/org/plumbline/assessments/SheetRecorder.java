package org.plumbline.assessments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.AssessmentRefused.Reason;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.EntryReader;
import org.plumbline.assessments.internal.catalogue.TestDefinition;
import org.plumbline.identity.MembershipId;
import org.springframework.stereotype.Component;

/** Keeps what is entered into the tests of an open sheet, which its caller has locked. */
@Component
class SheetRecorder {
    /** More than any field shows; what is longer was not typed. */
    static final int LONGEST_TYPED = 20_000;

    private final SheetRows rows;
    private final ClinicalCatalogue catalogue;
    private final Clock clock;

    SheetRecorder(SheetRows rows, ClinicalCatalogue catalogue, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @return the test as it is stored now, then one that shares a measurement with it */
    List<Sheet.TestRecord> record(
            Sheet sheet, String test, Map<String, ? extends @Nullable Object> changes, int version, MembershipId by) {
        var before = before(sheet, test, version);
        var after = changed(before, changes, by);
        var kept = new ArrayList<>(List.of(keep(sheet, after)));
        changes.keySet().forEach(path -> share(sheet, after, path, by).ifPresent(kept::add));
        return List.copyOf(kept);
    }

    List<Sheet.TestRecord> keepTyped(
            Sheet sheet, String test, String path, String typed, int version, MembershipId by) {
        var before = before(sheet, test, version);
        var definition = catalogue.test(test);
        if (!(EntryReader.read(Entries.valuesAt(definition, path), typed) instanceof EntryReader.Wrong))
            return record(sheet, test, Collections.singletonMap(path, typed), version, by);
        if (typed.length() > LONGEST_TYPED)
            throw AssessmentRefused.unsound(Entries.problems(definition, Map.of(path, typed)));
        var emptied = changed(before, Collections.singletonMap(path, null), by);
        var all = new HashMap<>(emptied.typed());
        all.put(path, typed);
        return List.of(keep(sheet, new Sheet.TestRecord(test, emptied.fields(), Map.copyOf(all), emptied.version())));
    }

    private Sheet.TestRecord before(Sheet sheet, String test, int version) {
        var definition = catalogue.test(test);
        if (!sheet.holds(test)) throw AssessmentRefused.of(Reason.NOT_CHOSEN, definition.shortName());
        var before = rows.result(sheet.id(), test);
        if (before.version() != version) throw AssessmentRefused.of(Reason.CHANGED_MEANWHILE, definition.shortName());
        return before;
    }

    private Sheet.TestRecord changed(
            Sheet.TestRecord before, Map<String, ? extends @Nullable Object> changes, MembershipId by) {
        var fields = Entries.change(
                catalogue.test(before.test()),
                before.fields(),
                changes,
                by.value().toString());
        var typed = new HashMap<>(before.typed());
        typed.keySet().removeAll(changes.keySet());
        return new Sheet.TestRecord(before.test(), fields, Map.copyOf(typed), before.version() + 1);
    }

    private Sheet.TestRecord keep(Sheet sheet, Sheet.TestRecord result) {
        rows.keep(sheet.id(), result, clock.instant());
        return result;
    }

    // ---- one measurement for two tests

    private record Place(String test, String field) {}

    /** Where both tests are asked on the sheet: what is measured once stands in both, unless the other cannot hold it. */
    private Optional<Sheet.TestRecord> share(Sheet sheet, Sheet.TestRecord from, String path, MembershipId by) {
        var twin = twin(catalogue.test(from.test()), path);
        if (twin == null || !sheet.asks(twin.test(), twin.field())) return Optional.empty();
        var value = from.fields().get(path);
        var before = rows.result(sheet.id(), twin.test());
        var values = Entries.valuesAt(catalogue.test(twin.test()), twin.field());
        if (EntryReader.read(values, value) instanceof EntryReader.Wrong
                || Objects.equals(
                        String.valueOf(value), String.valueOf(before.fields().get(twin.field()))))
            return Optional.empty();
        return Optional.of(keep(sheet, changed(before, Collections.singletonMap(twin.field(), value), by)));
    }

    private @Nullable Place twin(TestDefinition test, String path) {
        var field = test.form().fields().get(path);
        if (field == null) return null;
        if (field.sameAs() != null) return place(field.sameAs());
        for (var other : catalogue.tests().values())
            for (var each : other.form().entered())
                if ((test.id() + "." + path).equals(each.sameAs())) return new Place(other.id(), each.key());
        return null;
    }

    private static Place place(String sameAs) {
        var words = sameAs.split("\\.", 2);
        return new Place(words[0], words[1]);
    }
}
