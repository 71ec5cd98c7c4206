package org.plumbline.kernel.tenancy;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** The two walls between clinics. */
@Configuration(proxyBeanMethods = false)
class TenancyConfig {
    private static final UUID NO_CLINIC = new UUID(0, 0);

    /** Wall 1: Hibernate adds the clinic to every query and load of an entity with {@code @TenantId}. */
    @Bean
    CurrentTenantIdentifierResolver<UUID> tenantResolver(CurrentTenant tenant) {
        return new CurrentTenantIdentifierResolver<>() {
            @Override
            public UUID resolveCurrentTenantIdentifier() {
                var clinic = tenant.scope().clinic();
                return clinic == null ? NO_CLINIC : clinic.value();
            }

            @Override
            public boolean validateExistingCurrentSessions() {
                return false;
            }
        };
    }

    @Bean
    HibernatePropertiesCustomizer tenantProperties(CurrentTenantIdentifierResolver<UUID> resolver) {
        return properties -> properties.put(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, resolver);
    }

    /**
     * Wall 2: PostgreSQL's row-level security learns the scope, for this transaction only. SET LOCAL and not set_config:
     * only SET LOCAL reaches the workers of a distributed PostgreSQL. The values are typed, so nothing can be injected.
     */
    @Bean
    TransactionExecutionListener rowLevelSecurity(ObjectProvider<DataSource> dataSource, CurrentTenant tenant) {
        return new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
                if (failure == null) tell(dataSource.getObject(), tenant.scope());
            }
        };
    }

    private static void tell(DataSource dataSource, TenantScope scope) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "set local app.clinic_id = '%s'; set local app.account_id = '%s'; set local app.token_hash = '%s'"
                            .formatted(text(scope.clinic()), text(scope.account()), text(scope.tokenHash())));
        } catch (SQLException e) {
            throw new IllegalStateException("could not tell the database the clinic", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
