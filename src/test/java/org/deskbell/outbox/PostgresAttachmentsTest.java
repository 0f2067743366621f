package org.deskbell.outbox;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

/** Files on a real PostgreSQL server, with a pool as in the product: connections that one had are another's next. */
class PostgresAttachmentsTest extends FileLimitsContract {

    private static final int POOLED = 12;

    private final AgroalDataSource pool = pool(PostgresUrl.read(PostgresServer.get().newDatabase()).orElseThrow());

    @Override
    DataSource source() {
        return pool;
    }

    @AfterEach
    void drain() {
        pool.close();
    }

    private static AgroalDataSource pool(PostgresUrl url) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(
                            pool -> pool.maxSize(POOLED)
                                    .connectionFactoryConfiguration(
                                            connection -> connection.jdbcUrl(url.address())
                                                    .principal(new NamePrincipal(url.user()))
                                                    .credential(new SimplePassword(url.password())))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
