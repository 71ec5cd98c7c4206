package org.plumbline.diary;

import java.time.Instant;

/**
 * The portal has it, for good: the client may forget the entry. The same entry sent again gets the same receipt.
 *
 * @param receivedAt by the portal’s clock
 */
public record Receipt(LogEntryId id, Instant receivedAt) {}
