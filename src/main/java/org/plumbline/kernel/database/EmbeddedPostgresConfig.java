package org.plumbline.kernel.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without {@code spring.datasource.url} the portal brings its own database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedPostgresConfig {

    @Bean(destroyMethod = "close")
    EmbeddedPostgresServer embeddedPostgres(
            @Value("${plumbline.database.directory}") Path directory,
            @Value("${plumbline.database.owner-role}") String owner,
            @Value("${plumbline.database.app-role}") String app) {
        return new EmbeddedPostgresServer(directory, owner, app);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(
            EmbeddedPostgresServer server, @Value("${plumbline.database.app-role}") String app) {
        return new Application(server, app);
    }

    @Bean
    FlywayConnectionDetails ownerConnection(
            EmbeddedPostgresServer server, @Value("${plumbline.database.owner-role}") String owner) {
        return new Owner(server, owner);
    }

    /** One password serves both roles: whoever can read its file can read the data folder beside it. */
    static class Login {
        private final EmbeddedPostgresServer server;
        private final String role;

        Login(EmbeddedPostgresServer server, String role) {
            this.server = server;
            this.role = role;
        }

        public String getUsername() {
            return role;
        }

        public String getPassword() {
            return server.password();
        }

        public String getJdbcUrl() {
            return server.jdbcUrl();
        }
    }

    private static final class Application extends Login implements JdbcConnectionDetails {
        Application(EmbeddedPostgresServer server, String role) {
            super(server, role);
        }
    }

    private static final class Owner extends Login implements FlywayConnectionDetails {
        Owner(EmbeddedPostgresServer server, String role) {
            super(server, role);
        }
    }
}
