package org.plumbline.adherence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a signal rests on: numbers, days and codes, put into words where they are shown. Days are the patient’s own. */
public sealed interface SignalFacts {

    /** Whether a therapist who has seen those has to be told of these as well. @param before of the same kind */
    default boolean isWorseThan(SignalFacts before) {
        return false;
    }

    /** @param answers items of the red-flag screen that were answered with yes */
    record RedFlag(Instant at, List<String> answers) implements SignalFacts {
        public RedFlag {
            answers = List.copyOf(answers);
        }
    }

    record DayScore(LocalDate day, int score) {}

    /**
     * @param days oldest first
     * @param exercising said of a session, not of the day
     * @param usual median of the pain trend before, where there are enough days
     */
    record PainHigh(
            List<DayScore> days,
            boolean exercising,
            @Nullable Integer usual) implements SignalFacts {
        public PainHigh {
            days = List.copyOf(days);
        }

        @Override
        public boolean isWorseThan(SignalFacts before) {
            return before instanceof PainHigh known && most() > known.most();
        }

        private int most() {
            return days.stream().mapToInt(DayScore::score).max().orElse(0);
        }
    }

    /** Means in tenths, over the last 7 days and the 7 before. */
    record PainRising(int tenths, int tenthsBefore) implements SignalFacts {}

    enum Red {
        /** Pain during it above the limit. */
        DURING,
        /** Well above the usual pain before a session. */
        OVER_USUAL,
        /** Not settled by the next morning. */
        NEXT_MORNING
    }

    record RedSession(LocalDate day, Red why, int pain) {}

    /** @param sessions oldest first */
    record RedSessions(List<RedSession> sessions) implements SignalFacts {
        public RedSessions {
            sessions = List.copyOf(sessions);
        }

        /** A further one, on a later day. */
        @Override
        public boolean isWorseThan(SignalFacts before) {
            return before instanceof RedSessions known
                    && sessions.getLast()
                            .day()
                            .isAfter(known.sessions().getLast().day());
        }
    }

    record EffortHigh(LocalDate day, int effort) implements SignalFacts {
        @Override
        public boolean isWorseThan(SignalFacts before) {
            return before instanceof EffortHigh known && effort > known.effort();
        }
    }

    /**
     * @param reason code of {@code SkipReason}
     * @param exercise where all the skips were of one
     */
    record SameSkip(String reason, int days, @Nullable String exercise) implements SignalFacts {

        /** Another reason altogether. */
        @Override
        public boolean isWorseThan(SignalFacts before) {
            return before instanceof SameSkip known && !reason.equals(known.reason());
        }
    }

    record Silent(
            int dueDays,
            @Nullable LocalDate lastDay,
            @Nullable Integer lastPain) implements SignalFacts {}

    record Low(int done, int due) implements SignalFacts {}

    record Drop(int done, int due, int doneBefore, int dueBefore) implements SignalFacts {}

    /** @param findings open or waiting */
    record RetestDue(LocalDate due, LocalDate tested, int findings) implements SignalFacts {}

    /** @param lastDay of the planned weeks; may lie behind */
    record PlanEnds(LocalDate lastDay, int weeks) implements SignalFacts {}

    record Better(LocalDate day, @Nullable String exercise) implements SignalFacts {}
}
