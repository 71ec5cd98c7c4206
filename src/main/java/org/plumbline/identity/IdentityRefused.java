package org.plumbline.identity;

import org.plumbline.kernel.Refused;

/** What the rules of accounts and invitations refuse. */
public final class IdentityRefused extends Refused {
    private IdentityRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The account also belongs elsewhere, so this clinic may not hand out a new password for it. */
    public static IdentityRefused belongsElsewhere() {
        return new IdentityRefused("identity.refused.belongs-elsewhere");
    }

    public static IdentityRefused alreadyMember() {
        return new IdentityRefused("identity.refused.already-member");
    }

    public static IdentityRefused emailTaken() {
        return new IdentityRefused("identity.refused.email-taken");
    }
}
