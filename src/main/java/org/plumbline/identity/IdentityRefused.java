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

    /** A patient who also works here: their account opens more than their own record. */
    public static IdentityRefused colleague() {
        return new IdentityRefused("identity.refused.colleague");
    }

    /** Used, replaced by a newer one, too old, or never ours. */
    public static IdentityRefused linkGone() {
        return new IdentityRefused("identity.refused.link-gone");
    }

    public static IdentityRefused wrongPassword() {
        return new IdentityRefused("identity.refused.wrong-password");
    }

    /** @param key of what is wrong with it */
    public static IdentityRefused weakPassword(String key) {
        return new IdentityRefused(key);
    }

    public static IdentityRefused implausibleEmail() {
        return new IdentityRefused("identity.refused.email");
    }

    public static IdentityRefused alreadySetUp() {
        return new IdentityRefused("identity.refused.set-up");
    }

    /** Nobody would be left who could invite or change anything. */
    public static IdentityRefused lastManager() {
        return new IdentityRefused("identity.refused.last-manager");
    }

    /** Another manager saved meanwhile. */
    public static IdentityRefused changedMeanwhile() {
        return new IdentityRefused("identity.refused.changed");
    }

    public static IdentityRefused alreadyMember() {
        return new IdentityRefused("identity.refused.already-member");
    }

    public static IdentityRefused emailTaken() {
        return new IdentityRefused("identity.refused.email-taken");
    }
}
