package org.plumbline.adherence.internal.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.Thresholds;
import org.plumbline.adherence.internal.SaidInSession;
import org.plumbline.adherence.internal.SaidOfDay;
import org.plumbline.adherence.internal.Standings.Standing;
import org.plumbline.patients.EpisodeInfo;

/**
 * All that the rules judge one patient by, as it stands on the patient’s today. Lists are oldest first and may reach
 * further back than a rule looks, or a day ahead (a traveller’s phone).
 *
 * @param hold the red flag that stands
 * @param tested the last signed sheet, while it left something unsettled
 */
record PatientFacts(
        EpisodeInfo episode,
        LocalDate today,
        ZoneId zone,
        Standing standing,
        List<SaidInSession> sessions,
        List<SaidOfDay> checkIns,
        List<Skip> skips,
        @Nullable Held hold,
        @Nullable Tested tested,
        Thresholds limits) {

    record Held(Instant since, List<String> answers) {}

    record Tested(LocalDate day, int unsettled) {}

    PatientFacts {
        sessions = List.copyOf(sessions);
        checkIns = List.copyOf(checkIns);
        skips = List.copyOf(skips);
    }

    /** Those of the last days, today the last of them. */
    <T> Stream<T> last(int days, List<T> all, Function<T, LocalDate> day) {
        var first = today.minusDays(days - 1L);
        return all.stream().filter(each -> !day.apply(each).isBefore(first));
    }
}
