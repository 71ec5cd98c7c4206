package org.plumbline.support;

import org.plumbline.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Signs a person in for the rest of a test, for browserless tests: call it before {@code navigate}. */
public final class TestLogin {
    private TestLogin() {}

    public static void as(SignedIn person) {
        SecurityContextHolder.setContext(new SecurityContextImpl(person.authentication()));
    }

    /** Nobody is signed in. */
    public static void out() {
        SecurityContextHolder.clearContext();
    }
}
