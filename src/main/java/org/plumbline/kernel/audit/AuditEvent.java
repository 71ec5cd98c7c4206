package org.plumbline.kernel.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who touched what: no clinical text, ever. Published inside the transaction that reads or writes; the audit module keeps
 * it in the same transaction and adds time, account and role.
 *
 * @param action noun.verb, e.g. {@code patient.read}, {@code plan.assign}
 * @param patient whose record, where it is one
 * @param item id of the thing, where it is not the patient
 */
public record AuditEvent(
        String action, @Nullable UUID patient, @Nullable String item, Outcome outcome) {
    public enum Outcome {
        DONE,
        REFUSED
    }
}
