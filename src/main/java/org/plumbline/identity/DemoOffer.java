package org.plumbline.identity;

import java.util.List;

/** What the login page may offer while demo data is on; answered by the demo module. */
public interface DemoOffer {
    Status status();

    /** The accounts to try, once {@link Status#READY}. */
    List<DemoAccount> accounts();

    enum Status {
        OFF,
        FILLING,
        /** The log says why; the next start goes on with it. */
        FAILED,
        READY
    }

    /** @param labelKey translation key of what the link says, e.g. “therapist” */
    record DemoAccount(String labelKey, String email, String password) {}
}
