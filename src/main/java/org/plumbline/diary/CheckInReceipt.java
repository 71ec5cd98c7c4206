package org.plumbline.diary;

import java.time.Instant;

/** The portal has the check-in, for good. The same one sent again gets the same receipt. */
public record CheckInReceipt(CheckInId id, Instant receivedAt) {}
