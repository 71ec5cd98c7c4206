package org.plumbline.plans;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.Role;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.audit.Audit;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.EpisodeId;
import org.plumbline.patients.Episodes;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.SelfOnly;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Red-flag holds for those who may: the patient raises one, the care team reads it and alone lifts it. */
@Service
@Transactional
public class HoldService {
    public static final int MOST_CHARACTERS = FreeText.MOST;

    /** “Seen in emergency, all clear” says something; “ok” does not. */
    private static final int FEWEST_LETTERS = 10;

    private static final Pattern TWO_WORDS = Pattern.compile("\\S+\\s+\\S+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Holds holds;
    private final Episodes episodes;
    private final ClinicDirectory directory;
    private final CurrentUser user;
    private final Audit audit;

    HoldService(Holds holds, Episodes episodes, ClinicDirectory directory, CurrentUser user, Audit audit) {
        this.holds = holds;
        this.episodes = episodes;
        this.directory = directory;
        this.user = user;
        this.audit = audit;
    }

    /** What stops the patient’s exercises, if something does: the answers, word for word. */
    @CareTeamOnly
    public Optional<OpenHold> open(PatientId patient) {
        audit.done("hold.read", patient.value(), null);
        return holds.open(episodes.current(patient).id());
    }

    /** All there were in this course, newest first. */
    @CareTeamOnly
    public List<HoldRecord> history(PatientId patient) {
        audit.done("hold.read", patient.value(), null);
        return holds.history(episodes.current(patient).id());
    }

    /**
     * Lets the exercises start again.
     *
     * @param hold the newest one the therapist has read
     * @throws HoldRefused without a reason, when a colleague was faster, or the patient has answered again meanwhile
     */
    @CareTeamOnly
    public void lift(PatientId patient, HoldId hold, @Nullable String reason) {
        var why = checked(reason);
        var episode = holds.episode(hold).orElseThrow(() -> new NotFound("hold " + hold));
        if (!episodes.get(episode).patient().equals(patient)) throw new NotFound("hold " + hold);
        holds.lock(episode);
        var open = holds.open(episode).orElseThrow(() -> alreadyLifted(episode, hold));
        if (!open.id().equals(hold)) throw HoldRefused.answeredAgain();
        holds.lift(episode, patient, hold, user.require().membership(Role.THERAPIST), why);
    }

    /** What stops my exercises, if something does. */
    @SelfOnly
    public Optional<OpenHold> mine(PatientId patient) {
        return holds.open(episodes.current(patient).id());
    }

    /** A yes to warning signs: from now on no exercises. @param answers ids of the checklist, at least one */
    @SelfOnly
    public OpenHold raise(PatientId patient, List<String> answers) {
        var episode = episodes.current(patient).id();
        holds.raise(episode, patient, answers);
        return holds.open(episode).orElseThrow();
    }

    private HoldRefused alreadyLifted(EpisodeId episode, HoldId hold) {
        var by = holds.history(episode).stream()
                .filter(each -> each.id().equals(hold))
                .map(HoldRecord::lifted)
                .findFirst()
                .orElseThrow();
        return HoldRefused.alreadyLifted(
                by == null ? "" : directory.names(List.of(by.by())).getOrDefault(by.by(), ""));
    }

    private static String checked(@Nullable String reason) {
        var tidy = FreeText.tidy(reason);
        if (tidy == null
                || tidy.codePointCount(0, tidy.length()) < FEWEST_LETTERS
                || !TWO_WORDS.matcher(tidy).find()) throw HoldRefused.reasonMissing();
        if (!FreeText.storable(tidy)) throw HoldRefused.reasonUnreadable(FreeText.MOST);
        return tidy;
    }
}
