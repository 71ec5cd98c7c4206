package org.plumbline.shell.ui;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;

/** For whom a screen is made, and so in which frame it stands. */
enum Audience {
    NOBODY_YET,
    STAFF,
    PATIENT;

    /** A view that only patients may open is theirs; any other stands in the frame of whoever looks. */
    static Audience of(@Nullable Class<?> view, @Nullable SignedIn person) {
        if (person == null) return NOBODY_YET;
        if (view != null && isForPatientsOnly(view)) return PATIENT;
        return person.roles().stream().anyMatch(Role::isStaff) ? STAFF : PATIENT;
    }

    static boolean isForPatientsOnly(Class<?> view) {
        var allowed = view.getAnnotation(RolesAllowed.class);
        return allowed != null && Arrays.equals(allowed.value(), new String[] {Role.PATIENT.name()});
    }
}
