package org.plumbline.assessments.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.feel.CatalogueFault;

/** Everything that is wrong with the catalogue, told at once. */
public final class Faults {
    private final List<String> messages = new ArrayList<>();

    public void add(String where, String message) {
        messages.add(where + ": " + message);
    }

    /** What {@code part} gives, or nothing and a fault. */
    <T> @Nullable T collecting(String where, Supplier<T> part) {
        try {
            return part.get();
        } catch (CatalogueFault fault) {
            var message = String.valueOf(fault.getMessage());
            messages.add(message.startsWith(where) ? message : where + ": " + message);
            return null;
        }
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** @throws CatalogueFault with every fault found so far */
    public void throwIfAny() {
        if (!messages.isEmpty())
            throw new CatalogueFault("the clinical catalogue is wrong:\n  " + String.join("\n  ", messages));
    }
}
