package org.plumbline.diary.internal;

import java.time.LocalDate;
import org.plumbline.diary.DiaryEntries;
import org.plumbline.diary.Grade;
import org.plumbline.patients.EpisodeId;
import org.plumbline.plans.LoggedToday;
import org.springframework.stereotype.Component;

/** Answers plans: an edit waits for tomorrow once something was done today. */
@Component
class TodaysLog implements LoggedToday {
    private final DiaryEntries entries;

    TodaysLog(DiaryEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean hasAmount(EpisodeId episode, LocalDate day) {
        return entries.of(episode, day, day).stream()
                .anyMatch(
                        each -> each.grade() != Grade.BACK_FILLED && each.done().isSome());
    }
}
