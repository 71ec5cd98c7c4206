package org.plumbline.assessments.internal.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named choice of tests in an order that spares the patient changes of position (test-sets.yaml). */
public record TestSet(String id, String name, @Nullable String also, String why, List<Item> items) {

    /** @param only the subtests or fields of the test that are asked; empty = all of it */
    public record Item(
            String test,
            List<String> only,
            @Nullable String position,
            @Nullable String note) {}

    static TestSet read(YamlEntry entry) {
        return new TestSet(
                entry.text("id"),
                entry.prose("name"),
                entry.optionalProse("also"),
                entry.prose("why"),
                entry.entries("tests").stream().map(TestSet::item).toList());
    }

    private static Item item(YamlEntry entry) {
        return new Item(
                entry.text("test"), entry.texts("only"), entry.optionalText("position"), entry.optionalProse("note"));
    }
}
