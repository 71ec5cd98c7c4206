package org.plumbline.identity.internal;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PasswordConfig {
    private static final String CURRENT = "argon2id";

    /** Hashes name their algorithm, so that a stronger one can take over later. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new CalmPasswordEncoder(new DelegatingPasswordEncoder(
                CURRENT, Map.of(CURRENT, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8())));
    }
}
