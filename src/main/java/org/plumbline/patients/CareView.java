package org.plumbline.patients;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.Member;

/**
 * Who cares for a patient and how far the course has come.
 *
 * @param version to hand back with a change of team or end, so that the second editor is told
 * @param today in the patient’s zone
 * @param team lead first
 * @param colleagues therapists of the clinic who are not on the team, by name
 * @param discharge null while the episode is open
 */
public record CareView(
        int version,
        LocalDate today,
        EpisodeInfo episode,
        List<CareTeamMember> team,
        List<Member> colleagues,
        @Nullable Discharge discharge) {

    public CareTeamMember lead() {
        return team.stream().filter(CareTeamMember::lead).findFirst().orElseThrow();
    }

    public List<CareTeamMember> members() {
        return team.stream().filter(member -> !member.lead()).toList();
    }
}
