package org.plumbline.identity.internal;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in with e-mail and password. A wrong password, an unknown e-mail and an account without a clinic look alike. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final PasswordCheck passwords;
    private final Principals principals;
    private final SignIns signIns;

    PasswordSignIn(PasswordCheck passwords, Principals principals, SignIns signIns) {
        this.passwords = passwords;
        this.principals = principals;
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = String.valueOf(attempt.getPrincipal());
        var password = String.valueOf(attempt.getCredentials());
        var person = passwords
                .account(email, password, address(attempt))
                .flatMap(account -> principals.load(account, null))
                .orElseThrow(() -> new BadCredentialsException("e-mail or password"));
        signIns.remember(person);
        return person.authentication();
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web
                ? Objects.requireNonNullElse(web.getRemoteAddress(), "")
                : "";
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
