package org.plumbline.diary;

import java.time.Instant;

/** The portal has the report, for good. The same one sent again gets the same receipt. */
public record ReportReceipt(ReportId id, Instant receivedAt) {}
