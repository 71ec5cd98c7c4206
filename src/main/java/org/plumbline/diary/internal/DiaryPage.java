package org.plumbline.diary.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some days with something logged or said, newest first.
 *
 * @param earlier the day before which the next page begins; nothing where there is no more
 */
public record DiaryPage(List<LoggedDay> days, @Nullable LocalDate earlier) {
    public DiaryPage {
        days = List.copyOf(days);
    }
}
