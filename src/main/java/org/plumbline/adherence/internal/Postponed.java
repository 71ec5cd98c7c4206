package org.plumbline.adherence.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.plumbline.patients.EpisodeId;

/** Episodes that are scored once at the end of what runs: {@link org.plumbline.adherence.RollUp#once}. */
public final class Postponed {
    private static final ScopedValue<Set<EpisodeId>> EPISODES = ScopedValue.newInstance();

    private Postponed() {}

    /** @return whether this episode waits: who hears of a change leaves it alone then */
    public static boolean waits(EpisodeId episode) {
        if (!EPISODES.isBound()) return false;
        EPISODES.get().add(episode);
        return true;
    }

    /** @return those that waited, in the order they came */
    static Set<EpisodeId> during(Runnable body) {
        var episodes = new LinkedHashSet<EpisodeId>();
        ScopedValue.where(EPISODES, episodes).run(body);
        return episodes;
    }
}
