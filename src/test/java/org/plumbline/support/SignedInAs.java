package org.plumbline.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.plumbline.identity.Role;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/**
 * Signs somebody in for a test: a new account with these roles in a new clinic, so what the test sees is its own. Get the
 * person with {@code CurrentUser.require()}; colleagues and patients come from {@link TestClinics}. A test that needs a
 * particular person signs in by {@link TestLogin} instead.
 */
@WithSecurityContext(factory = SignedInAs.Factory.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Inherited
public @interface SignedInAs {
    Role[] value();

    final class Factory implements WithSecurityContextFactory<SignedInAs> {
        private final TestClinics clinics;

        Factory(TestClinics clinics) {
            this.clinics = clinics;
        }

        @Override
        public SecurityContext createSecurityContext(SignedInAs annotation) {
            var person = clinics.staff(clinics.open().id(), "Ada Brunner", annotation.value());
            return new SecurityContextImpl(person.authentication());
        }
    }
}
