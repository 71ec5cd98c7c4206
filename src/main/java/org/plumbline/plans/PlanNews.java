package org.plumbline.plans;

import org.plumbline.kernel.live.LiveUpdates;
import org.plumbline.patients.EpisodeDaysChanged;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.Episodes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that what is due has changed, once that is committed. The subject is the patient. */
@Component
class PlanNews {
    private final LiveUpdates live;
    private final Episodes episodes;

    PlanNews(LiveUpdates live, Episodes episodes) {
        this.live = live;
        this.episodes = episodes;
    }

    @EventListener
    void on(PlanChanged changed) {
        tell(changed.episode());
    }

    @EventListener
    void on(EpisodeDaysChanged changed) {
        tell(changed.episode());
    }

    private void tell(EpisodeId episode) {
        live.publish(PlanChanged.LIVE_TOPIC, episodes.get(episode).patient().value());
    }
}
