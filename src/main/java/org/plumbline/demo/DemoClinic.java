package org.plumbline.demo;

import java.time.ZoneId;
import java.util.List;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.tenancy.ClinicId;

/**
 * One demo clinic, ready for patients.
 *
 * @param domain of its made-up e-mail addresses
 * @param passwordHash of all its accounts: hashing is slow on purpose, and seventy would take a while
 */
record DemoClinic(
        ClinicId id,
        ZoneId zone,
        String domain,
        List<SignedIn> therapists,
        int patients,
        long seed,
        String passwordHash) {
    private static final int SHOWN = 12;

    /** Spread unevenly, as caseloads are: the first therapist has the most. */
    SignedIn therapistOf(Person person) {
        int[] turns = {0, 0, 1, 0, 2, 1};
        return therapists.get(turns[person.index() % turns.length] % therapists.size());
    }

    /** The account that the login page offers is the first woman's; the others have addresses nobody needs to know. */
    String emailOf(Person person) {
        return isShown(person) ? "patient@" + domain : "patient" + person.index() + "@" + domain;
    }

    /** Whose page the login offers: well into the course, keeps to the plan, today still to do. */
    boolean isShown(Person person) {
        return person.index() == Math.min(SHOWN, patients - 1);
    }
}
