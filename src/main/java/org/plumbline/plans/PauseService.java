package org.plumbline.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.MembershipId;
import org.plumbline.identity.Role;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.AskedOfDays;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.EpisodeInfo;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientDays;
import org.plumbline.patients.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreed time without due exercises (ADHERENCE §2.1): whole days, both ends included, also after the fact. Days score again
 * in the same transaction.
 */
@Service
@Transactional
public class PauseService {
    /** A pause agreed afterwards reaches this far back. */
    public static final int MOST_DAYS_BACK = 28;

    /** And begins at most this far ahead. */
    public static final int MOST_DAYS_AHEAD = 182;

    public static final int MOST_DAYS = 84;

    private final PauseRows rows;
    private final PlanRows plans;
    private final PlanRepository locks;
    private final Episodes episodes;
    private final PatientDays days;
    private final AskedOfDays asked;
    private final CurrentUser user;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    PauseService(
            PauseRows rows,
            PlanRows plans,
            PlanRepository locks,
            Episodes episodes,
            PatientDays days,
            AskedOfDays asked,
            CurrentUser user,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.plans = plans;
        this.locks = locks;
        this.episodes = episodes;
        this.days = days;
        this.asked = asked;
        this.user = user;
        this.audit = audit;
        this.events = events;
    }

    /** Those that stand, the last first. */
    @CareTeamOnly
    public List<AgreedPause> of(PatientId patient) {
        var episode = episodes.current(patient);
        audit.done("pause.read", patient.value(), episode.id());
        return rows.of(episode.id());
    }

    /** What would fall out of due; nothing for days that no pause may have. */
    @CareTeamOnly
    @Transactional(readOnly = true)
    public PauseEffect effect(PatientId patient, @Nullable LocalDate from, @Nullable LocalDate to) {
        var episode = episodes.current(patient);
        var today = days.today(patient);
        if (from == null
                || to == null
                || to.isBefore(from)
                || from.plusDays(MOST_DAYS).isBefore(to)) return new PauseEffect(0, 0, false);
        var found = asked.asked(episode.id(), from, to);
        return new PauseEffect(found.exercises(), found.times(), from.isBefore(today));
    }

    /** @throws PauseRefused where the days do not allow it; then nothing has changed */
    @CareTeamOnly
    public PauseId agree(PatientId patient, @Nullable LocalDate from, @Nullable LocalDate to) {
        var episode = locked(patient);
        if (from == null) throw PauseRefused.fromMissing();
        if (to == null) throw PauseRefused.toMissing();
        check(episode, days.today(patient), from, to);
        rows.of(episode.id()).stream()
                .filter(each -> each.overlaps(from, to))
                .findFirst()
                .ifPresent(each -> {
                    throw PauseRefused.overlaps(each);
                });
        var pause = rows.insert(episode.id(), from, to, me());
        audit.done("pause.agree", patient.value(), pause);
        events.publishEvent(new PlanChanged(episode.id(), from));
        return pause;
    }

    /** The exercises go on today: a running pause ends yesterday, one that began today is withdrawn. */
    @CareTeamOnly
    public void goOn(PatientId patient, PauseId id) {
        var episode = locked(patient);
        var today = days.today(patient);
        var pause = standing(episode, id);
        if (pause.from().isAfter(today) || pause.to().isBefore(today)) throw PauseRefused.notRunning();
        rows.withdraw(id, me(), "ended early");
        if (pause.from().isBefore(today)) rows.insert(episode.id(), pause.from(), today.minusDays(1), me());
        audit.done("pause.end-early", patient.value(), id);
        events.publishEvent(new PlanChanged(episode.id(), today));
    }

    /** It was never agreed: its days ask again for what the plan asked. */
    @CareTeamOnly
    public void withdraw(PatientId patient, PauseId id, String reason) {
        var episode = locked(patient);
        var pause = standing(episode, id);
        var why = FreeText.tidy(reason);
        if (why == null) throw PauseRefused.reasonMissing();
        if (!FreeText.storable(why)) throw PauseRefused.reasonUnreadable(FreeText.MOST);
        rows.withdraw(id, me(), why);
        audit.done("pause.void", patient.value(), id);
        events.publishEvent(new PlanChanged(episode.id(), pause.from()));
    }

    private static void check(EpisodeInfo episode, LocalDate today, LocalDate from, LocalDate to) {
        var back = today.minusDays(MOST_DAYS_BACK);
        var earliest = back.isBefore(episode.start()) ? episode.start() : back;
        if (from.isBefore(earliest)) throw PauseRefused.tooEarly(earliest);
        if (from.isAfter(today.plusDays(MOST_DAYS_AHEAD))) throw PauseRefused.tooLate(today.plusDays(MOST_DAYS_AHEAD));
        if (to.isBefore(from)) throw PauseRefused.endsBeforeItBegins();
        var last = from.plusDays(MOST_DAYS - 1L);
        if (to.isAfter(last)) throw PauseRefused.tooLong(last, MOST_DAYS);
    }

    private AgreedPause standing(EpisodeInfo episode, PauseId id) {
        return rows.of(episode.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(PauseRefused::goneMeanwhile);
    }

    /** One at a time: the plan’s row is what editors of an episode wait for. */
    private EpisodeInfo locked(PatientId patient) {
        var episode = episodes.current(patient);
        if (!episode.open()) throw PauseRefused.noOpenEpisode();
        plans.ensurePlan(episode.id());
        if (locks.findByEpisodeId(episode.id().value()).isEmpty()) throw new IllegalStateException("no plan to lock");
        return episode;
    }

    private MembershipId me() {
        return user.require().membership(Role.THERAPIST);
    }
}
